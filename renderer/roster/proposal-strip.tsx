import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { withKeys } from '../commands/keys.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { Button } from '../ui/button.tsx'
import { describeProposals, takeProposals, useProposals } from './use-proposals.ts'

/** People and units of the document that the roster has not, with the button that takes them in. Nothing when it has them all. */
export function ProposalStrip({ blocks }: { readonly blocks: readonly MinutesBlock[] }) {
  const proposals = useProposals(blocks)
  const words = describeProposals(proposals)
  const alike = proposals.flatMap((one) => (one.kind === 'alike' ? [one] : []))
  if (words === '' && alike.length === 0) return null
  return (
    <div className="roll-strip" role="status">
      <span>
        {words}
        {alike.map(({ name, known }) => strings.alike(name, known.name))}
      </span>
      {words === '' ? null : (
        <Button look="plain" onPress={() => void takeProposals(proposals)}>
          {withKeys(strings.accept, 'tools.takeProposals')}
        </Button>
      )}
    </div>
  )
}
