/**
 * A `WebSocket` for Studio on the embedded lake. The form of a task makes a client of its own, without the factory of our
 * configuration, which looks for presence at `<project id>.<host>`: such sockets go to the lake.
 */
export function leadSockets(lakeUrl: string, projectId: string, Plain: typeof WebSocket): typeof WebSocket {
  const lake = new URL(lakeUrl)
  const projectHost = `${projectId}.${lake.host}`
  return class extends Plain {
    constructor(address: string | URL, protocols?: string | string[]) {
      const url = new URL(address, lake)
      if (url.host === projectHost) url.host = lake.host
      super(url, protocols)
    }
  }
}
