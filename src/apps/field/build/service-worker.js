/* Keeps the app itself on the phone, so that it starts with no signal. It never touches /api/: data has its own store. */
const VERSION = "__VERSION__";
const FILES = __FILES__;
const NAME = `bangfu-field-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(NAME).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })))),
  );
});

/* The version before stays one generation: a page that was opened with it may still ask for a part of it. */
self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => {
        const earlier = names.filter((one) => one.startsWith("bangfu-field-") && one !== NAME);
        return Promise.all(earlier.slice(0, -1).map((one) => caches.delete(one)));
      })
      .then(() => self.clients.claim()),
  );
});

/* A new version waits until the app has just been opened and is open nowhere else. */
self.addEventListener("message", (event) => {
  if (event.data !== "take-over") return;
  event.waitUntil(
    self.clients.matchAll({ type: "window", includeUncontrolled: true }).then((open) => {
      const here = open.filter((one) => new URL(one.url).pathname.startsWith("/field/"));
      return here.length > 1 ? undefined : self.skipWaiting();
    }),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || !pathname.startsWith("/field/")) return;
  const kept = request.mode === "navigate" ? "/field/" : pathname;
  event.respondWith(
    caches.open(NAME).then(async (cache) => {
      const here =
        (await cache.match(kept, { ignoreSearch: true })) ?? (await caches.match(kept, { ignoreSearch: true }));
      return here ?? fetch(request);
    }),
  );
});
