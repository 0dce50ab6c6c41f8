// Makes a photo small enough for a poor signal; what it was taken with and where goes with the size.
import { WORDS } from "./words.js";

const LONGEST_SIDE = 2000; // pixels: a family card stays readable
const SMALL_ENOUGH = 700 * 1024; // bytes
const LIMIT = 10 * 1024 * 1024; // bytes, the server's

export async function prepare(file) {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error(WORDS.notPhoto);
  });
  const shrunk = file.size > SMALL_ENOUGH || file.type === "image/jpeg" ? await draw(picture) : null;
  const photo = shrunk && shrunk.size < file.size ? shrunk : file;
  picture.close();
  if (photo.size > LIMIT) throw new Error(WORDS.tooLarge);
  return photo;
}

function draw(picture) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
}
