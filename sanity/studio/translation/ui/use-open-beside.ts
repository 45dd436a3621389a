import { useRouter } from 'sanity/router'
import { usePaneRouter } from 'sanity/structure'

/** Opens a document in a pane beside the one in hand; instead of it where there are no panes, as in Presentation. */
export function useOpenBeside(): (id: string, type: string) => void {
  const { navigateIntent, navigateUrl, resolvePathFromState } = useRouter()
  const { routerPanesState, groupIndex } = usePaneRouter()
  return (id, type) => {
    if (routerPanesState.length === 0) return navigateIntent('edit', { id, type })
    const panes = routerPanesState.toSpliced(groupIndex + 1, 0, [{ id, params: { type } }])
    return navigateUrl({ path: resolvePathFromState({ panes }) })
  }
}
