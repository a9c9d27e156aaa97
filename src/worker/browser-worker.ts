// Entry of the worker in a browser.

import type { Request } from './protocol.ts';
import { serveRequests } from './serve-requests.ts';

const serve = serveRequests((reply) => postMessage(reply));
addEventListener('message', (event: MessageEvent<Request>) => void serve(event.data));
