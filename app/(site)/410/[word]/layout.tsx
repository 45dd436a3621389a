export { default } from '../../404/[word]/layout'

export const dynamic = 'force-dynamic'
