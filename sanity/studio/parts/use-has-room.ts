import { useMediaIndex } from '@sanity/ui'

/** Whether a form has room for buttons of ours beside Sanity's own. On a phone theirs fill its head, and ours stand in the menu. */
export function useHasRoom(): boolean {
  // Below the second width of the theme: 600 pixels.
  return useMediaIndex() > 1
}
