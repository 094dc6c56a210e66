import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '#shared/commands/commands.ts'
import { Button } from '../ui/button.tsx'
import { nameOf } from './command.ts'
import { useCommand } from './commands-context.ts'
import { showKeys } from './keys.ts'

export interface CommandButtonProps {
  readonly id: CommandId
  readonly icon?: LucideIcon
  readonly look?: 'plain' | 'normal' | 'primary'
  /** Instead of the command's own deed, where the button knows more: which page is seen. */
  readonly onPress?: () => void
}

/** A button of a toolbar: words, key and deed of a command. */
export function CommandButton({ id, icon, look = 'plain', onPress }: CommandButtonProps) {
  const command = useCommand(id)
  return (
    <Button
      look={look}
      {...(icon === undefined ? {} : { icon })}
      {...(command.keys === null ? {} : { title: showKeys(command.keys) })}
      onPress={onPress ?? command.run}
    >
      {nameOf(command)}
    </Button>
  )
}
