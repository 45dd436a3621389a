import { type AnchorHTMLAttributes, type MouseEvent, type Ref } from 'react'
import { useWorkspace } from 'sanity'
import { useRouter } from 'sanity/router'

interface ToolLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly tool: string
  readonly ref?: Ref<HTMLAnchorElement>
}

/** A link to another tool. Inside a tool the router's own links stay inside that tool. */
export function ToolLink({ tool, ref, children, ...props }: ToolLinkProps) {
  const { basePath } = useWorkspace()
  const { navigateUrl } = useRouter()
  const path = `${basePath}/${tool}`
  function follow(event: MouseEvent) {
    // With a key held down the browser opens a tab or window, as anywhere.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    navigateUrl({ path })
  }
  return (
    <a {...props} ref={ref} href={path} onClick={follow}>
      {children}
    </a>
  )
}
