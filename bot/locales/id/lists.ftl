## Daftar pilihan yang dibuka dengan satu tombol

list-choose = Pilih
list-choices = Pilihan
list-ways = Yang lain
list-typed = Ketik
list-press = tekan
list-write = ketik
list-pick = pilih
list-by-link = Berkas lengkapnya tidak bisa dikirim lewat WhatsApp. Ambil di alamat ini, satu kali, dalam 7 hari. Jangan diteruskan:
list-next = Pilihan lainnya
list-more = Pilihan selanjutnya.

## Judul di atas pilihan yang sejenis, paling panjang 24 huruf

group-alone = Satu orang
group-together = Satu keluarga
group-not-found = Belum ketemu?
group-kinds = Jenis laporan
group-houses = Rumah
