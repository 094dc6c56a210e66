import { describe, expect, it } from 'vitest'
import { countPeople, noteApart, readPeopleField, writePeople } from '#shared/people/people-field.ts'

describe('people of a roll entry', () => {
  it('reads names parted by any mark', () => {
    expect(readPeopleField('张三、李四，王五；赵六', { unnamed: [] })).toEqual({
      names: ['张三', '李四', '王五', '赵六'],
      unnamed: [],
    })
  })

  it('keeps people without a name apart', () => {
    expect(readPeopleField('张三、的代表', { unnamed: [] })).toEqual({ names: ['张三'], unnamed: ['的代表'] })
    expect(readPeopleField('有关负责人', { unnamed: [] }).unnamed).toEqual(['有关负责人'])
  })

  it('keeps what was unnamed before unnamed', () => {
    expect(readPeopleField('张三、贾某', { unnamed: ['贾某'] })).toEqual({
      names: ['张三'],
      unnamed: ['贾某'],
    })
  })

  it('writes and counts them', () => {
    const entry = { names: ['张三', '李四'], unnamed: ['的代表'] }
    expect(writePeople(entry)).toBe('张三、李四、的代表')
    expect(countPeople([entry, { names: [], unnamed: [] }])).toBe(3)
  })
})

describe('words in brackets after a name', () => {
  const entry = (names: string[], note: string | null = null) => ({ names, unnamed: [], note })
  it.each(['代', '代高明川', '赴省城开会'])('（%s） are the note of the entry', (note) => {
    expect(noteApart(entry([`何一鸣（${note}）`]))).toEqual({ names: ['何一鸣'], note })
    expect(noteApart(entry(['苏禾', `何一鸣(${note})`]))).toEqual({ names: ['苏禾', '何一鸣'], note })
  })
  it('stay where there is a note already, where they are no note, and without a name before them', () => {
    expect(noteApart(entry(['何一鸣（代）'], '副局长'))).toBeNull()
    expect(noteApart(entry(['何一鸣']))).toBeNull()
    expect(noteApart(entry(['（代）']))).toBeNull()
  })
})
