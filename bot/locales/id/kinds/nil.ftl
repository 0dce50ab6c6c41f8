## Nihil

kind-nil = Nihil

nil-confirm = Tidak ada kejadian (kelahiran, kematian, pindah) di RT Bapak/Ibu bulan ini? Kalau benar, tekan Nihil.
