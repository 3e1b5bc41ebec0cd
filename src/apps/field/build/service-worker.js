/* Keeps the app itself on the phone, so that it starts with no signal. It never touches /api/: data has its own store. */
const VERSION = "__VERSION__";
const FILES = __FILES__;
const NAME = `bangfu-field-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(NAME).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((one) => one.startsWith("bangfu-field-") && one !== NAME).map((one) => caches.delete(one)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

/* A new version waits until the app says that nothing is half-done. */
self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || !pathname.startsWith("/field/")) return;
  const kept = request.mode === "navigate" ? "/field/" : pathname;
  event.respondWith(
    caches.open(NAME).then(async (cache) => (await cache.match(kept, { ignoreSearch: true })) ?? fetch(request)),
  );
});
