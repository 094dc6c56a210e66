import type { OfficePackage } from './package/open-package.ts'
import type { XmlElement } from './package/xml-element.ts'

/** A Word document, in whichever format it is kept: its parts as trees, the blocks of its body one after another. */
export interface WordDocument extends Pick<OfficePackage, 'relationships' | 'readTree'> {
  /** Throws PackageFault where the body is damaged or none of a Word document. */
  readBody(take: (block: XmlElement) => void): void
}
