## Daftar pilihan yang dibuka dengan satu tombol

list-choose = Pilih
list-choices = Pilihan
list-ways = Yang lain
list-typed = Ketik
list-next = Pilihan lainnya
list-more = Pilihan selanjutnya.
