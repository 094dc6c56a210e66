import { useEffect } from 'react'
import { hasSounds, loadPinyin } from './pinyin.ts'
import { useStore } from './store.ts'

/**
 * Whether a list can be narrowed by sounds yet. `isShown`: the list is there, so that the dictionary may be wanted with the next key; it is
 * loaded then. What was typed before it came is looked up again when it is there.
 */
export function useSounds(isShown = true): boolean {
  const canHear = useStore(hasSounds)
  useEffect(() => {
    if (isShown && !canHear) void loadPinyin()
  }, [isShown, canHear])
  return canHear
}
