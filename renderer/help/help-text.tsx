import { lexer, type Token, type Tokens } from 'marked'
import { Fragment, type ReactNode, useMemo } from 'react'
import { findPicture } from './help-pages.ts'

export interface HelpTextProps {
  readonly text: string
  /** A link to another place of the help: page#heading. */
  readonly onGo: (address: string) => void
}

/** Our own help texts as elements: no HTML is made of strings, and what Markdown has beyond what they use is left out. */
export function HelpText({ text, onGo }: HelpTextProps) {
  const tokens = useMemo(() => lexer(text), [text])
  return <>{renderAll(tokens, onGo)}</>
}

type Go = HelpTextProps['onGo']

function renderAll(tokens: readonly Token[], onGo: Go): ReactNode[] {
  // The texts never change while they are shown, so the place is the identity.
  return tokens.map((token, place) => <Fragment key={String(place)}>{render(token, onGo)}</Fragment>)
}

function render(token: Token, onGo: Go): ReactNode {
  switch (token.type) {
    case 'heading': {
      const { depth, tokens, text } = token as Tokens.Heading
      const Level = depth === 1 ? 'h1' : depth === 2 ? 'h2' : 'h3'
      return (
        <Level data-section={text} tabIndex={-1}>
          {renderAll(tokens, onGo)}
        </Level>
      )
    }
    case 'paragraph':
      return <p>{renderAll((token as Tokens.Paragraph).tokens, onGo)}</p>
    case 'list': {
      const { ordered, items } = token as Tokens.List
      const List = ordered ? 'ol' : 'ul'
      return (
        <List>
          {items.map((item, place) => (
            <li key={String(place)}>{renderAll(item.tokens, onGo)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table table={token as Tokens.Table} onGo={onGo} />
    case 'blockquote':
      return <blockquote>{renderAll((token as Tokens.Blockquote).tokens, onGo)}</blockquote>
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      )
    case 'hr':
      return <hr />
    case 'strong':
      return <strong>{renderAll((token as Tokens.Strong).tokens, onGo)}</strong>
    case 'em':
      return <em>{renderAll((token as Tokens.Em).tokens, onGo)}</em>
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>
    case 'image':
      return <Picture image={token as Tokens.Image} />
    case 'link': {
      const { href, tokens } = token as Tokens.Link
      return (
        <button type="button" className="help-link" onClick={() => onGo(href.replace(/\.md/u, ''))}>
          {renderAll(tokens, onGo)}
        </button>
      )
    }
    case 'text': {
      const { tokens, text } = token as Tokens.Text
      return tokens === undefined ? text : renderAll(tokens, onGo)
    }
    case 'escape':
      return (token as Tokens.Escape).text
    case 'br':
      return <br />
    default:
      return null
  }
}

function Table({ table, onGo }: { readonly table: Tokens.Table; readonly onGo: Go }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell) => (
            <th key={cell.text} scope="col">
              {renderAll(cell.tokens, onGo)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.map((cell) => cell.text).join('|')}>
            {row.map((cell, place) => (
              <td key={String(place)}>{renderAll(cell.tokens, onGo)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Picture({ image }: { readonly image: Tokens.Image }) {
  const source = findPicture(image.href)
  return source === null ? null : <img src={source} alt={image.text} loading="lazy" />
}
