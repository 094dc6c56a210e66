import type { OpenDocument } from '../app/open-document.ts'
export function ProfilesDialog(_: { document: OpenDocument | null; onClose: () => void }) {
  return null
}
