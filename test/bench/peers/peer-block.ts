/** A block of the document as a peer holds it: its printed text, with the number beside it. */
export interface PeerBlock {
  readonly kind: string
  readonly number: string
  readonly text: string
}

declare global {
  interface Window {
    /** Fills the peer's page; called by the bench. */
    openPeerDocument(blocks: readonly PeerBlock[]): void
    /** What the page opens by itself; built into it where a start is measured. */
    leftOpen?: readonly PeerBlock[]
  }
}
