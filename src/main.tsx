// Starts the app: reads the day, the link and what this tab remembers, then opens the pack.

import { start } from './app/start.tsx';

const place = document.getElementById('root');
if (place) start(place);
