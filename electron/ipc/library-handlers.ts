import type { LibrarySearch } from '../search/library-search.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

export function createLibraryHandlers(search: LibrarySearch): Handlers<ChannelsOf<'library'>> {
  return {
    'library:query': (query) => search.query(query),
    'library:rows': ({ ids, search: words }) => search.rows(ids, words),
    'library:topics': (query) => search.topics(query),
  }
}
