import { goThroughAll, type Progress } from '../progress/progress.ts'
import { hashOfParts, packSmaller, partsOf, type StoredParts } from './pack-minutes.ts'
import type { CarriedVersion } from './version-words.ts'

/** A version of another library, packed and ready to be written. */
export interface PreparedVersion {
  readonly words: Omit<CarriedVersion, 'minutes'>
  readonly packed: { readonly body: Buffer; readonly textHash: string }
  /** Place in the list of the version that it is packed against; null: it is whole. */
  readonly base: number | null
}

/** Packs versions, which takes its time, so that writing them is one short transaction. In their order. Throws WorkStopped. */
export async function prepareVersions(
  versions: readonly CarriedVersion[],
  progress: Progress,
): Promise<PreparedVersion[]> {
  const prepared: PreparedVersion[] = []
  let whole: { readonly at: number; readonly parts: StoredParts } | null = null
  await goThroughAll(versions, versions.length, progress, ({ minutes, ...words }) => {
    const parts = partsOf(minutes)
    const { body, isWhole } = packSmaller(whole?.parts ?? null, parts)
    const base = isWhole ? null : (whole?.at ?? null)
    if (isWhole) whole = { at: prepared.length, parts }
    prepared.push({ words, packed: { body, textHash: hashOfParts(parts) }, base })
  })
  return prepared
}
