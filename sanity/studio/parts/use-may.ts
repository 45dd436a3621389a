import { useDocumentPairPermissions } from 'sanity'

/** Whether the person who is signed in may do something to a text; `false` while that is looked up. */
export function useMay(
  permission: 'publish' | 'update',
  document: { readonly id: string; readonly type: string },
): boolean {
  const [answer, isLoading] = useDocumentPairPermissions({ ...document, permission })
  return !isLoading && answer?.granted === true
}
