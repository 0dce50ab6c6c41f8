// What the page says by itself, and how it writes times and sizes.
export const WORDS = {
  write: "Tulis pesan…",
  photoOrWrite: "Kirim foto, atau tulis…",
  send: "Kirim",
  pickPhoto: "Kirim foto",
  sendPlace: "Kirim lokasi",
  placeOrWrite: "Lokasi, atau tulis…",
  myPlace: "Lokasi saya",
  noPlace: "Lokasi tidak terbaca. Ketik angkanya dari peta, contoh: -6.30125, 107.30456.",
  sendThisPhoto: "Kirim foto ini?",
  cancel: "Batal",
  reconnecting: "Menyambung lagi…",
  expired: "Tautan ini sudah tidak berlaku. Muat ulang halaman, atau minta tautan baru.",
  empty: "Belum ada pesan. Tulis pesan di bawah untuk mulai.",
  newer: "Pesan baru",
  readAll: "Baca semuanya",
  readLess: "Tutup lagi",
  waiting: "Menunggu terkirim",
  taken: "Terkirim",
  typing: "Sedang menulis",
  notSent: "Pesan itu tidak dapat dikirim.",
  notPhoto: "Berkas itu bukan foto. Pilih foto JPG, PNG, atau WebP.",
  tooLarge: "Foto terlalu besar. Paling besar 10 MB.",
  photo: "Foto",
  download: "Unduh",
  shareContact: "Bagikan info kontak",
  shut: "Tutup",
  looksLike: "Tampilan",
  messagesOf: "Percakapan",
  unread: "pesan belum dibaca",
};

const clock = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const date = new Intl.DateTimeFormat("id-ID", { weekday: "long", day: "numeric", month: "long", year: "numeric" });

export const timeOf = (at) => clock.format(at);

export function dayOf(at, now = new Date()) {
  const nights = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  return nights === 0 ? "Hari ini" : nights === 1 ? "Kemarin" : date.format(at);
}

const startOfDay = (at) => new Date(at.getFullYear(), at.getMonth(), at.getDate());

export function sizeOf(bytes) {
  const kb = bytes / 1024;
  if (kb < 1) return `${bytes} B`;
  if (kb < 1000) return `${Math.round(kb)} KB`;
  return `${(kb / 1024).toLocaleString("id-ID", { maximumFractionDigits: 1 })} MB`;
}
