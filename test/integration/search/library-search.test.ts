import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LibraryQuery } from '#shared/ipc/library.ts'
import { foldText, foldWords } from '#shared/text/fold-text.ts'
import { DraftStore } from '../../../electron/drafts/draft-store.ts'
import { LibrarySearch } from '../../../electron/search/library-search.ts'
import { searchIndexFile } from '../../../electron/search/search-index.ts'
import { good } from '../../support/good.ts'
import { libraryFile, NOON_MS, openLibrary } from '../../support/library.ts'
import { makeMinutes } from '../../support/made-minutes.ts'
import { createRandom } from '../../support/random.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { wholeChange } from '../../support/whole-change.ts'

async function openSearch(file = libraryFile()) {
  let nowMs = NOON_MS
  const { database } = await openLibrary(file)
  const drafts = new DraftStore(database, () => {
    nowMs += 1000
    return nowMs
  })
  const begin = () => {
    const search = new LibrarySearch(database, drafts, { file }, () => undefined)
    onTestFinished(() => search.close())
    return search
  }
  return { file, database, drafts, search: begin(), begin }
}

const QUERY: LibraryQuery = {
  place: 'library',
  search: '',
  filter: { series: null, year: null, status: null, unit: null },
  order: { column: 'updated', direction: 'descending' },
}

describe('searching', () => {
  async function find(words: string, ...statements: string[]) {
    const { drafts, search } = await openSearch()
    for (const statement of statements) good(drafts.create(sampleMinutes({ statement })))
    return good(search.query({ ...QUERY, search: words })).first
  }

  test.each(['数据管理', '市数据局', '沈知秋', '第12次', '云州市人民政府', '第3号', '云', '数据'])(
    'finds topic, unit, person, meeting, organ, number, one and two characters: %s',
    async (word) => {
      const found = await find(word, '会议认为，市数据局要抓紧。')
      expect(found.map((one) => one?.hit?.match)).toEqual([word])
    },
  )

  test('shows the words around the hit within its line', async () => {
    const [found] = await find('统筹安排', '会议强调，要把安全放在第一位，统筹安排，压实责任。')
    expect(found?.hit).toEqual({
      before: '会议强调，要把安全放在第一位，',
      match: '统筹安排',
      after: '，压实责任。',
      isInRecord: false,
    })
  })

  test('wants every word, in any order, and lists the newest change first', async () => {
    const found = await find('乙 甲', '会议认为，甲。', '会议认为，乙甲。', '会议认为，甲乙。')
    expect(found.map((one) => one?.hit?.after)).toEqual(['。', '甲。'])
  })

  test.each([
    ['pdf', '会议要求，提交PDF文件。', 'PDF'],
    ['ＰＤＦ', '会议要求，提交pdf文件。', 'pdf'],
    ['３．６５', '会议明确，投资3.65亿元。', '3.65'],
    ['2031', '会议明确，２０３１年底前完成。', '２０３１'],
    ['(试行)', '会议同意《办法（试行）》。', '（试行）'],
    ['赵明', '会议指定赵　明负责。', '赵　明'],
    ['㈠', '会议明确（一）办法。', '（一）'],
    ['𠮷', '会议认为，𠮷𠮷宏伟。', '𠮷'],
    ['[2025]12号', '会议传达青府〔2025〕12号文件。', '〔2025〕12号'],
    ['（2025）12号', '会议传达青府〔2025〕12号文件。', '〔2025〕12号'],
    ['2025-2030', '会议同意2025—2030年规划。', '2025—2030'],
    ['十四五规划', '会议同意“十四五”规划纲要。', '十四五”规划'],
    ['“十四五”规划', '会议同意十四五规划纲要。', '十四五规划'],
    ['阿依古丽买买提', '会议指定阿依古丽·买买提负责。', '阿依古丽·买买提'],
    ['阿依古丽•买买提', '会议指定阿依古丽·买买提负责。', '阿依古丽·买买提'],
    ['會議強調', '会议强调，抓紧。', '会议强调'],
    ['台账', '会议要求，建立臺賬。', '臺賬'],
    ['“统筹 安排”', '会议要求，统筹安排。', '统筹安排'],
    ['"Smart City"', '会议听取Smart City汇报。', 'Smart'],
  ])(
    'takes width, case, blanks inside names, quotes, dashes, brackets and traditional characters alike: %s',
    async (word, text, match) => {
      const [found] = await find(word, text)
      expect(found?.hit?.match).toBe(match)
    },
  )

  test.each(['%', "'", '*', 'NEAR(甲 乙)', '-可', 'AND'])('takes signs literally: %s', async (word) => {
    expect(await find(word, '会议认为，可行。')).toEqual([])
  })

  test('finds words in quotes together only', async () => {
    expect(await find('“统筹 安排”', '会议认为，安排统筹。')).toEqual([])
    expect(await find('统筹 安排', '会议认为，安排统筹。')).toHaveLength(1)
  })

  test('finds no pair of characters that stand in different lines or marks', async () => {
    expect(await find('方法', '会议认为，对方，法律。')).toEqual([])
    expect(await find('方，法', '会议认为，对方，法律。')).toHaveLength(1)
  })

  test('finds an own name without a line of context', async () => {
    const { drafts, search } = await openSearch()
    const { id } = good(drafts.create(sampleMinutes())).summary
    good(drafts.rename(id, '备考'))
    expect(good(search.query({ ...QUERY, search: '备考' })).first).toMatchObject([
      { state: 'whole', hit: null },
    ])
  })

  test('finds what a plain look through every text finds, after changes too', async () => {
    const random = createRandom(13)
    const { drafts, search } = await openSearch()
    const texts = new Map<string, string>()
    const note = (id: string, statement: string) => texts.set(id, statement)
    const made = (length: number) =>
      Array.from({ length }, () => random.pick([...'甲乙丙丁会议认为，。、3９aＢ—（ '])).join('')
    for (let count = 0; count < 30; count += 1) {
      const statement = `会议认为，${made(60)}。`
      note(good(drafts.create(sampleMinutes({ statement }))).summary.id, statement)
    }
    for (const id of [...texts.keys()].slice(0, 10)) {
      const statement = `会议认为，${made(60)}。`
      good(
        drafts.save({
          id,
          change: wholeChange(sampleMinutes({ statement })),
          expectedRevision: 1,
          pages: null,
        }),
      )
      note(id, statement)
    }
    await expect.poll(() => good(search.query(QUERY)).indexing).toBeNull()
    for (let round = 0; round < 300; round += 1) {
      const source = random.pick([...texts.values()]).replaceAll(' ', '')
      const from = random.below(source.length - 6)
      const word = source.slice(from, from + 1 + random.below(6))
      const [folded = ''] = foldWords(word)
      if (/[a-z0-9]/u.test(folded)) continue
      const wanted = [...texts]
        .filter(([, text]) => foldText(text).characters.join('').includes(folded))
        .map(([id]) => id)
      const found = good(search.query({ ...QUERY, search: word })).ids
      expect({ word, missed: wanted.filter((id) => !found.includes(id)) }).toEqual({ word, missed: [] })
    }
  })
})

describe('the index', () => {
  test.each(['missing', 'damaged', 'damaged while it is used'])('that is %s is made anew', async (how) => {
    const { file, drafts, search, begin } = await openSearch()
    good(drafts.create(sampleMinutes({ statement: '会议认为，甲乙。' })))
    expect(good(search.query({ ...QUERY, search: '甲乙' })).ids).toHaveLength(1)
    const index = searchIndexFile(file)
    if (how === 'damaged while it is used') {
      search.close()
      expect(good(search.query({ ...QUERY, search: '甲乙' })).ids).toHaveLength(1)
      return
    }
    search.close()
    expect(existsSync(index)).toBe(true)
    for (const end of ['', '-wal', '-shm']) rmSync(index + end, { force: true })
    if (how === 'damaged') writeFileSync(index, 'no database at all'.repeat(1000))
    expect(good(begin().query({ ...QUERY, search: '甲乙' })).ids).toHaveLength(1)
  })

  test('follows what was written without it', async () => {
    const { drafts, search, begin, database } = await openSearch()
    const { id } = good(drafts.create(sampleMinutes({ statement: '会议认为，甲乙。' }))).summary
    expect(good(search.query({ ...QUERY, search: '甲乙' })).ids).toEqual([id])
    const other = new DraftStore(database)
    const statement = '会议认为，丙丁。'
    good(
      other.save({ id, change: wholeChange(sampleMinutes({ statement })), expectedRevision: 1, pages: null }),
    )
    const again = begin()
    expect(good(again.query({ ...QUERY, search: '甲乙' })).ids).toEqual([])
    expect(good(again.query({ ...QUERY, search: '丙丁' })).ids).toEqual([id])
  })
})

describe('the list', () => {
  test('is narrowed by series, year, state and unit, and counts what there is', async () => {
    const { drafts, search } = await openSearch()
    const first = good(drafts.create(sampleMinutes())).summary
    good(drafts.create(sampleMinutes({ ordinal: '第13次' })))
    good(drafts.setStatus(first.id, '送审'))
    const all = good(search.query({ ...QUERY, search: '数据' }))
    expect(all.counts).toEqual({
      total: 2,
      series: [{ value: '市政府常务会议', count: 2 }],
      years: [{ value: 2025, count: 2 }],
      statuses: [
        { value: '起草', count: 1 },
        { value: '送审', count: 1 },
      ],
      units: [{ value: '市数据局', count: 2 }],
    })
    const narrowed = (filter: Partial<LibraryQuery['filter']>) =>
      good(search.query({ ...QUERY, filter: { ...QUERY.filter, ...filter } })).ids.length
    expect(narrowed({ status: '送审' })).toBe(1)
    expect(narrowed({ unit: '市数据局', series: '市政府常务会议', year: 2025 })).toBe(2)
    expect(narrowed({ unit: '市财政局' })).toBe(0)
    expect(narrowed({ year: 2024 })).toBe(0)
  })

  test('parts list, archive and bin', async () => {
    const { drafts, search } = await openSearch()
    const [one, two, three] = [1, 2, 3].map(() => good(drafts.create(sampleMinutes())).summary.id)
    good(drafts.archive(two!, true))
    good(drafts.archive(three!, true))
    good(drafts.trash(three!))
    const ids = (place: LibraryQuery['place']) => good(search.query({ ...QUERY, place })).ids
    expect([ids('library'), ids('archive'), ids('trash')]).toEqual([[one], [two], [three]])
    good(drafts.restore(three!))
    good(drafts.archive(two!, false))
    expect([ids('library'), ids('archive'), ids('trash')]).toEqual([[two, one], [three], []])
  })

  test('gives rows by their ids in that order, and null for one that is gone', async () => {
    const { drafts, search } = await openSearch()
    const { id } = good(drafts.create(sampleMinutes())).summary
    const gone = '00000000-0000-4000-8000-000000000000'
    expect(good(search.rows([gone, id], '')).map((row) => row?.summary.id ?? null)).toEqual([null, id])
  })
})

test('which meeting decided what is found by words, unit, 文种, conclusion and 去向', async () => {
  const { drafts, search } = await openSearch()
  const statement =
    '会议原则同意该《办法》，由市数据局根据会议讨论意见修改完善后，按程序以市政府名义印发实施。'
  const { id } = good(drafts.create(sampleMinutes({ statement }))).summary
  good(drafts.create(makeMinutes({ topics: 3, charactersPerTopic: 200 })))
  const none = {
    search: '',
    unit: null,
    documentKind: null,
    conclusion: null,
    destination: null,
    series: null,
    year: null,
  }
  const found = good(search.topics({ ...none, search: '云州市公共数据' }))
  expect(found.topics).toMatchObject([
    {
      draftId: id,
      unit: '市数据局',
      documentKind: '管理办法',
      conclusion: '原则同意',
      meetingDate: '2025-03-18',
    },
  ])
  expect(found.topics[0]?.destination).toContain('市政府名义印发')
  expect(good(search.topics({ ...none, conclusion: '原则同意', unit: '市数据局' })).total).toBe(1)
  expect(good(search.topics({ ...none, documentKind: '管理办法', search: '修改完善' })).total).toBe(1)
  expect(good(search.topics({ ...none, conclusion: '不予通过' })).total).toBe(0)
  expect(good(search.topics(none)).total).toBe(4)
  good(drafts.trash(id))
  expect(good(search.topics({ ...none, search: '云州市公共数据' })).total).toBe(0)
})
