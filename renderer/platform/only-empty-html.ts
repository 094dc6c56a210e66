/** The part of the Trusted Types API used here; not in TypeScript's DOM library. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML: (html: string) => string | null }): unknown
}

const trustedTypes: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes')

// The date field's announcer for screen readers empties itself by innerHTML = '' and would take the whole page down under Trusted
// Types. Nothing else ever becomes HTML: every string but the empty one is refused as before. Imported before anything is rendered.
trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? html : null) })
