/** Adds a PNG to the downloads of a picture: the browser draws its SVG file at twice its size. */
class NaoberFigure extends HTMLElement {
  connectedCallback(): void {
    const { svg, png } = this.dataset;
    const downloads = this.querySelector(".downloads");
    if (!svg || !png || !downloads || downloads.querySelector("button")) {
      return;
    }

    const button = document.createElement("button");
    button.type = "button";
    button.textContent = png;
    button.addEventListener("click", () => void download(svg));
    const item = document.createElement("li");
    item.append(button);
    downloads.prepend(item);
  }
}

async function download(svg: string): Promise<void> {
  const picture = new Image();
  picture.src = svg;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  const pen = canvas.getContext("2d")!;
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((image) => image && save(image, new URL(svg, location.href)), "image/png");
}

function save(image: Blob, source: URL): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(image);
  link.download = source.pathname.split("/").at(-1)!.replace(/\.svg$/, "") + ".png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

customElements.define("naober-figure", NaoberFigure);
