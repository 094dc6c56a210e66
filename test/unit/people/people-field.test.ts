import { describe, expect, it } from 'vitest'
import { countPeople, readPeopleField, writePeople } from '#shared/people/people-field.ts'

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
