/** Where the phone is, asked once and for not longer than a moment; null when it does not know or may not say. */
export function positionNow(
  waitMs = 4000,
): Promise<{ latitude: number; longitude: number; accuracy: number; mock: boolean } | null> {
  if (!("geolocation" in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), waitMs + 500);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(late);
        resolve({ latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy, mock: false });
      },
      () => {
        clearTimeout(late);
        resolve(null);
      },
      { enableHighAccuracy: false, timeout: waitMs, maximumAge: 60_000 },
    );
  });
}
