import { forEachTest } from '../../../support/for-each-test'
import { call, makePerson, type Person } from './people'
import { startTestLake } from './test-lake'

/** For each test of a file an empty lake with an administrator and an editor, Ada, both signed in. */
export function lakeWithPeople() {
  const here = forEachTest(
    async () => {
      const lake = await startTestLake()
      return { lake, admin: await makePerson(lake, 'administrator'), ada: await makePerson(lake, 'editor', 'ada') }
    },
    ({ lake }) => lake.stop(),
  )
  return {
    here,
    ask: (person: Person, method: string, path: string, body?: unknown) =>
      call(here().lake, person.token, method, path, body),
    /** 200 while a token is good, 401 afterwards. */
    statusOf: async (token: string) => (await call(here().lake, token, 'GET', '/users/me')).status,
  }
}

export const json = async (answer: Promise<Response>) => (await answer).json()
