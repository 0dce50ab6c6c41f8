## Nihil

kind-nil = Nihil

nil-confirm = Tidak ada kelahiran, kematian, atau pindah di RT Bapak/Ibu bulan ini? Kalau benar, tekan Nihil.
