import type { ToolMenuProps } from 'sanity'
import { useInbox } from '../queries/use-inbox.ts'
import { inboxTitle } from '../rules/notice-words.ts'

/**
 * The bar of tools, in which the name of the inbox says how much is new: read out, and seen without colour.
 * @param days for how long news is kept
 */
export function toolMenu(days: number) {
  return function ToolMenu(props: ToolMenuProps) {
    const { inbox } = useInbox(days)
    const title = inboxTitle(inbox.value?.notices ?? [], inbox.value?.seen ?? [])
    const tools = props.tools.map((tool) => (tool.name === 'inbox' ? { ...tool, title } : tool))
    return props.renderDefault({ ...props, tools })
  }
}
