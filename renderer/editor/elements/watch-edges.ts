/** From how far a paragraph that goes on in the next chunk is put together: a page up or down. */
const NEAR = '100%'

/**
 * Marks a chunk of the sheet while its first or its last block is near the view: `chunk-starts-near`, `chunk-ends-near`. `follow` is to be
 * called when its blocks may have changed.
 */
export function watchEdges(chunk: HTMLElement): { readonly follow: () => void; readonly stop: () => void } {
  const watched: Record<Edge, Element | null> = { starts: null, ends: null }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const edge of EDGES) {
          if (watched[edge] === target) chunk.classList.toggle(`chunk-${edge}-near`, isIntersecting)
        }
      }
    },
    { root: chunk.closest('.desk-scroll'), rootMargin: NEAR },
  )
  return {
    follow() {
      const { firstElementChild: starts, lastElementChild: ends } = chunk
      if (watched.starts === starts && watched.ends === ends) return
      observer.disconnect()
      Object.assign(watched, { starts, ends })
      for (const edge of EDGES) if (watched[edge]) observer.observe(watched[edge])
    },
    stop: () => observer.disconnect(),
  }
}

type Edge = 'starts' | 'ends'
const EDGES: readonly Edge[] = ['starts', 'ends']
