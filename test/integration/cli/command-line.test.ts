import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { minutesToPlainText } from '#shared/compose/plain-text.ts'
import { createStatement } from '#shared/minutes/factories.ts'
import { readMinutes } from '#shared/minutes/minutes.ts'
import { packValue } from '../../../electron/hand-over/package-bytes.ts'
import { readParts } from '../../support/docx-parts.ts'
import { fullDocument } from '../../support/full-document.ts'
import { readPdfPages } from '../../support/pdf-lines.ts'
import { sampleMinutes } from '../../support/sample-minutes.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const program = new URL('../../../scripts/jiyao.ts', import.meta.url).pathname

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

/** The sample as a text file in a folder of its own. */
function sampleFile(): string {
  const file = join(temporaryFolder(), '纪要.txt')
  writeFileSync(file, minutesToPlainText(sampleMinutes()))
  return file
}

/** A file far larger than a pipe holds. */
function largeFile(): string {
  const file = join(temporaryFolder(), '大.json')
  const statements = Array.from({ length: 4000 }, () => createStatement(`会议强调，${'要'.repeat(200)}。`))
  const minutes = sampleMinutes()
  writeFileSync(
    file,
    JSON.stringify({ ...minutes, children: minutes.children.toSpliced(3, 0, ...statements) }),
  )
  return file
}

describe('import', () => {
  test("--outline prints the contract's JSON", () => {
    const { status, stdout, stderr } = run('import', sampleFile(), '--outline')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      header: { organ: '云州市人民政府', kind: '常务会议纪要', number: '第3号' },
      meeting: { date: '2025-03-18', ordinal: '第12次', chair: '林致远' },
      topics: [{ title: '审议《云州市公共数据管理办法》', statements: [{ opener: '会议认为' }] }],
      attendance: [{ role: '出席' }],
      distribution: [],
      leftover: [],
    })
  })

  test('reads a hand-over, and says that one with a password is locked', async () => {
    const handOver = {
      formatVersion: 1,
      title: '交接',
      ownTitle: null,
      status: '起草',
      writtenAtMs: 0,
      minutes: sampleMinutes(),
      versions: [],
      profile: null,
      roster: { units: [], people: [], series: [] },
    }
    const file = join(temporaryFolder(), '交接.jiyao')
    const pack = async (password: string | null) => {
      const packed = await packValue(handOver, password)
      return packed.ok ? packed.value : ''
    }
    writeFileSync(file, await pack(null))
    const { status, stdout } = run('import', file, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual(sampleMinutes())
    writeFileSync(file, await pack('密码密码密码'))
    expect(run('import', file, '--json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('密码'),
    })
  })

  test('says on standard error how a text that is not whole UTF-8 was decoded, and decodes as told', () => {
    const file = join(temporaryFolder(), '旧.txt')
    // 会议认为，可行。 in GB18030
    const words = [0xbbe1, 0xd2e9, 0xc8cf, 0xceaa, 0xa3ac, 0xbfc9, 0xd0d0, 0xa1a3]
    writeFileSync(file, Uint8Array.from(words.flatMap((word) => [word >> 8, word & 255])))
    const likely = run('import', file, '--outline')
    expect(likely).toMatchObject({ status: 0 })
    expect(likely.stderr).toMatch(
      /^文件按GB18030编码读取。如果文字不对，请加 --encoding big5 按Big5再读。$/mu,
    )
    expect(JSON.parse(likely.stdout)).toMatchObject({ topics: [{ statements: [{ opener: '会议认为' }] }] })
    expect(run('import', file, '--outline', '--encoding', 'big5').stderr).toMatch(/^文件按Big5编码读取。/u)
    expect(run('import', file, '--outline', '--encoding', 'latin')).toMatchObject({ status: 2, stdout: '' })
  })

  test('--json prints a document that is valid and imports again', () => {
    const { status, stdout } = run('import', sampleFile(), '--json')
    expect(status).toBe(0)
    expect(readMinutes(JSON.parse(stdout))).toMatchObject({ ok: true })
  })

  test('a large answer arrives whole through a pipe', () => {
    const { status, stdout } = run('import', largeFile(), '--json')
    expect(status).toBe(0)
    expect(stdout.length).toBeGreaterThan(1024 * 1024)
    expect(readMinutes(JSON.parse(stdout))).toMatchObject({ ok: true })
  })

  test('a reader that has seen enough is no error', async () => {
    const child = spawn(process.execPath, [program, 'import', largeFile(), '--json'])
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'close')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('compare', () => {
  const both = () => {
    const folder = temporaryFolder()
    const files = [join(folder, '旧.json'), join(folder, '新.txt')] as const
    writeFileSync(files[0], JSON.stringify(sampleMinutes()))
    const after = sampleMinutes({ statement: '会议认为，制定该办法很有必要、十分及时。' })
    writeFileSync(files[1], minutesToPlainText(after))
    return { folder, files }
  }

  test('tells every change in a line, or as JSON, whatever kinds of files they are', () => {
    const { files } = both()
    const lines = run('compare', ...files)
    expect(lines).toMatchObject({ status: 0, stderr: '' })
    expect(lines.stdout).toBe(
      [
        '一、审议《云州市公共数据管理办法》：“十分”改为“很有”',
        '一、审议《云州市公共数据管理办法》：增加“、十分及时”',
        '',
      ].join('\n'),
    )
    const json = run('compare', ...files, '--json')
    const part = '一、审议《云州市公共数据管理办法》'
    expect(JSON.parse(json.stdout)).toEqual([
      { type: 'replaced', part, before: '十分', after: '很有', from: null },
      { type: 'inserted', part, before: '', after: '、十分及时', from: null },
    ])
    expect(run('compare', files[0], files[0]).stdout).toBe('两份纪要印出来的文字没有差别。\n')
  })

  test('writes a marked copy with revisions of the one who is named', () => {
    const { folder, files } = both()
    const docx = join(folder, '花脸稿.docx')
    expect(run('compare', ...files, '--out', docx, '--by', '沈知秋')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const xml = readParts(readFileSync(docx)).get('word/document.xml') ?? ''
    expect(xml).toContain('w:author="沈知秋"')
    expect(run('compare', files[0]).stderr).toContain('先旧后新')
    expect(run('compare', ...files, '--out', join(folder, '花脸稿.txt')).status).toBe(2)
  })
})

describe('export', () => {
  test('.txt and .json hold the document', () => {
    const file = sampleFile()
    const [text, json] = [`${file}.out.txt`, `${file}.out.json`]
    expect(run('export', file, '--out', text)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(run('export', file, '--out', json)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(text, 'utf8')).toBe(readFileSync(file, 'utf8'))
    expect(readMinutes(JSON.parse(readFileSync(json, 'utf8')))).toMatchObject({ ok: true })
  })

  test('pages set without the profile of their own are told', () => {
    const file = join(temporaryFolder(), '纪要.json')
    writeFileSync(file, JSON.stringify({ ...sampleMinutes(), profileId: 'own-of-the-office' }))
    const told = { status: 0, stderr: expect.stringMatching(/^这份纪要用的是自建版式，.*已按国标排版/u) }
    expect(run('export', file, '--out', `${file}.docx`)).toMatchObject(told)
    expect(run('pages', file, '--json')).toMatchObject(told)
    expect(run('compare', file, file, '--out', `${file}.marked.docx`)).toMatchObject(told)
    expect(run('export', file, '--out', `${file}.txt`)).toMatchObject({ status: 0, stderr: '' })
  })

  test('--annexes apart: the minutes and each 附件 in files of their own', () => {
    const folder = temporaryFolder()
    const file = join(folder, '纪要.json')
    writeFileSync(file, JSON.stringify(fullDocument()))
    const nothingSaid = { status: 0, stdout: '', stderr: '' }
    expect(run('export', file, '--out', join(folder, '稿.txt'), '--annexes', 'apart')).toEqual(nothingSaid)
    expect(readdirSync(folder).sort()).toEqual(
      ['纪要.json', '稿.txt', '稿 附件1 云溪市防汛责任分工.txt', '稿 附件2 云溪市水利工程一览.txt'].sort(),
    )
    const text = readFileSync(join(folder, '稿.txt'), 'utf8')
    expect(text).not.toContain('各单位按分工落实')
    expect(run('export', file, '--out', join(folder, '稿.txt'), '--annexes', 'together')).toEqual(nothingSaid)
    expect(readFileSync(join(folder, '稿.txt'), 'utf8')).toContain('各单位按分工落实')
  })

  test('--annexes apart in PDF: each file holds its part alone', async () => {
    const folder = temporaryFolder()
    const file = join(folder, '纪要.json')
    writeFileSync(file, JSON.stringify(fullDocument()))
    run('export', file, '--out', join(folder, '稿.pdf'), '--annexes', 'apart')
    const textOf = async (name: string) =>
      (await readPdfPages(join(folder, name))).flatMap(({ lines }) => lines.map(({ text }) => text)).join('')
    expect(await textOf('稿.pdf')).not.toContain('各单位按分工落实')
    const annex = await textOf('稿 附件1 云溪市防汛责任分工.pdf')
    expect(annex).toContain('各单位按分工落实')
    expect(annex).not.toContain('纪要如下')
  })

  test('.docx is a zip of parts', () => {
    const target = join(temporaryFolder(), '纪要.DOCX')
    expect(run('export', sampleFile(), '--out', target)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(target).subarray(0, 4)).toEqual(Buffer.from([0x50, 0x4b, 3, 4]))
  })
})

test('--help says how it is used', () => {
  const { status, stdout, stderr } = run('--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('import 文件 --outline')
  // A command tells of itself alone.
  const about = run('export', '--help')
  expect(about).toMatchObject({ status: 0, stderr: '' })
  expect(about.stdout).toContain('export 文件 --out 目标')
  expect(about.stdout).toContain('自建版式')
  expect(about.stdout).not.toContain('import 文件')
  expect(about.stdout).not.toContain('提纲的字段')
})

describe('a failure is one Chinese sentence and no stack', () => {
  const sentence = /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/u

  test.each([
    ['no command', []],
    ['an unknown command', ['print']],
    ['a name of Object', ['constructor']],
    ['no file', ['import', '--json']],
    ['no form', ['import', 'a.txt']],
    ['two forms', ['import', 'a.txt', '--json', '--outline']],
    ['two files', ['import', 'a.txt', 'b.txt', '--json']],
    ['an unknown option', ['import', 'a.txt', '--yaml']],
    ['no target', ['export', 'a.txt']],
    ['a target without its name', ['export', 'a.txt', '--out']],
    ['a target of no known kind', ['export', 'a.txt', '--out', 'a.wps']],
    ['an unknown way with 附件', ['export', 'a.txt', '--out', 'a.docx', '--annexes', 'alone']],
    ['附件 of a .json apart', ['export', 'a.txt', '--out', 'a.json', '--annexes', 'apart']],
    ['--annexes where nothing is written', ['pages', 'a.txt', '--json', '--annexes', 'apart']],
  ])('%s: code 2', (_, words) => {
    const { status, stdout, stderr } = run(...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
  })

  test.each([
    ['a file that is not there', '', ['import', 'none.txt', '--json']],
    ['an empty file', 'empty.txt', ['import', 'empty.txt', '--json']],
    ['a folder', '', ['import', '.', '--outline']],
    ['a target folder that is not there', 'a.txt', ['export', 'a.txt', '--out', 'none/a.txt']],
    ['a target that is a folder', 'a.txt', ['export', 'a.txt', '--out', 'folder.txt']],
  ])('%s: code 1', (_, name, words) => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, 'folder.txt'))
    if (name !== '') writeFileSync(join(cwd, name), name === 'empty.txt' ? '' : '会议认为，可行。')
    const before = readdirSync(cwd)
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      encoding: 'utf8',
      cwd,
    })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(sentence)
    expect(readdirSync(cwd)).toEqual(before)
  })
})
