import { Loader } from './loader'

export const dynamic = 'force-dynamic'

export default function Page() {
  return <Loader lakeUrl={process.env.BARE_LAKE_URL ?? ''} />
}
