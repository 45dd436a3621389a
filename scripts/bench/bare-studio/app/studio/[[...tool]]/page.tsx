import { Loader } from './loader.tsx'

export const dynamic = 'force-dynamic'

export default function Page() {
  return <Loader lakeUrl={process.env.BARE_LAKE_URL ?? ''} />
}
