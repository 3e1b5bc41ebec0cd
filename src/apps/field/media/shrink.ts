const LONGEST_EDGE = 1280;
const QUALITY = 0.72;
/** More than any phone camera makes: refused before it is opened, so that a cheap phone does not fall over. */
export const PHOTO_MOST_BYTES = 40 * 1024 * 1024;

/**
 * A picture made small enough for a weak line, with place and time written on it. The camera's own notes (coordinates, model)
 * do not survive it.
 */
export async function shrink(file: Blob, stamp: string): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  if (pen) write(pen, stamp);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", QUALITY),
  );
}

/** White on a dark strip at the lower edge: readable on snow and at dusk. */
function write(pen: CanvasRenderingContext2D, stamp: string): void {
  const { width, height } = pen.canvas;
  const size = Math.max(12, Math.round(width / 36));
  pen.fillStyle = "rgb(0 0 0 / 55%)";
  pen.fillRect(0, height - size * 1.8, width, size * 1.8);
  pen.fillStyle = "#fff";
  pen.font = `${size}px sans-serif`;
  pen.textBaseline = "middle";
  pen.fillText(stamp, size * 0.6, height - size * 0.9, width - size * 1.2);
}
