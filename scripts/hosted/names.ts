/** What a project has at Sanity: its API, the API’s cache, the cache of files, and what belongs to no project. */
export function hostedNames(projectId: string) {
  return {
    api: `${projectId}.api.sanity.io`,
    cachedApi: `${projectId}.apicdn.sanity.io`,
    files: 'cdn.sanity.io',
    account: 'api.sanity.io',
  }
}

export type HostedNames = ReturnType<typeof hostedNames>
