import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { serverNameOf } from './server-name-of';

export interface Served {
  body: string | Uint8Array;
  headers?: Record<string, string>;
  status?: number;
}

/** Answers a path (with its query); `undefined` is a 404. */
export type Site = (path: string) => Served | undefined;

export interface SiteServer {
  readonly port: number;
  /** Every URL asked for on a served host, in order. */
  readonly served: readonly string[];
  /** Every URL or, where only that is known, `https://host/` asked for on any other host. */
  readonly foreign: readonly string[];
  /** Adds or replaces a host. */
  serve(host: string, site: Site): void;
  close(): Promise<void>;
}

const FIRST_BYTE_OF_A_TLS_HELLO = 0x16;

/**
 * One server on 127.0.0.1 that is the whole network of a browser: it serves `sites` by their host
 * names over plain HTTP, directly or as a proxy, and notes every request for any other host,
 * encrypted ones by the name in their greeting. Nothing is passed on.
 */
export async function serveSites(sites: Record<string, Site> = {}): Promise<SiteServer> {
  const hosts = new Map(Object.entries(sites));
  const served: string[] = [];
  const foreign: string[] = [];
  const sockets = new Set<Socket>();

  const http = createHttpServer((request, response) => {
    const url = requestedUrl(request);
    const site = hosts.get(url.hostname);
    (site ? served : foreign).push(url.href);
    const answer = site?.(url.pathname + url.search);
    response.writeHead(answer?.status ?? (answer ? 200 : 404), {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...answer?.headers,
    });
    response.end(answer?.body ?? 'Not found');
  });
  http.on('connect', (request: IncomingMessage, socket: Socket) => {
    foreign.push(`https://${(request.url ?? '').replace(/:443$/, '')}/`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  http.on('clientError', (_error, socket) => socket.destroy());

  const front = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      if (data[0] === FIRST_BYTE_OF_A_TLS_HELLO) {
        foreign.push(`https://${serverNameOf(data) ?? 'unknown'}/`);
        socket.destroy();
        return;
      }
      socket.pause();
      socket.unshift(data);
      http.emit('connection', socket);
      socket.resume();
    });
  });
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(0, '127.0.0.1', resolve);
  });

  return {
    port: (front.address() as AddressInfo).port,
    served,
    foreign,
    serve: (host, site) => void hosts.set(host, site),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        front.close(() => resolve());
      }),
  };
}

/** A site that gives one HTML file at every path. */
export function servePageFile(file: string): Site {
  return servePage(readFileSync(file, 'utf8'));
}

/** A site that gives one page at every path but the browser's own errand for an icon. */
export function servePage(html: string, headers: Record<string, string> = {}): Site {
  return (path) => (path === '/favicon.ico' ? undefined : { body: html, headers });
}

/** A proxy is asked for the whole URL, a server for the path with the host beside it. */
function requestedUrl(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  return new URL(/^https?:/.test(target) ? target : `http://${request.headers.host}${target}`);
}
