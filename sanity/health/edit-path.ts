import type { Finding } from './content/finding.ts'

/** Below Studio's own address: the form of a finding's document at its field. `null` for what has no form. */
export function editPath({ documentId, type, path }: Finding): string | null {
  if (!type || type.startsWith('sanity.')) return null
  const parts = [`id=${documentId}`, `type=${type}`, ...(path ? [`path=${encodeURIComponent(path)}`] : [])]
  return `/intent/edit/${parts.join(';')}/`
}
