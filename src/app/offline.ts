// Makes the finished app independent of the network: it registers the service worker where the browser allows one.

/** Registers the service worker in a production build on a secure address; elsewhere it does nothing. */
export function goOffline(): void {
  if (!import.meta.env.PROD || !isSecureContext || !('serviceWorker' in navigator)) return;
  // The app works without it, only not offline; a refusal is no trouble for the person.
  navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
}
