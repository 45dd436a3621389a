import { useDocumentPairPermissions } from 'sanity'

interface Subject {
  readonly id: string
  readonly type: string
}

/** Whether the person who is signed in may do something to a text; `false` while that is looked up. */
export function useMay(permission: 'publish' | 'update', { id, type }: Subject): boolean {
  const [answer, isLoading] = useDocumentPairPermissions({ id, type, permission })
  return !isLoading && answer?.granted === true
}
