import { create } from "qrcode";

/** A QR code as SVG (level M, one fixed mask, quiet zone of two modules), drawn as one path so that it stays sharp at any size. */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: "M", maskPattern: 2 });
  const size = modules.size + 4;
  let path = "";
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      let run = 0;
      while (x + run < modules.size && modules.get(y, x + run)) run++;
      if (run > 0) path += `M${x + 2} ${y + 2}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
