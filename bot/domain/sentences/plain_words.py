"""Words that are no names, so that a name is what remains: titles, kin, grammar, and what RT heads write about."""

from bot.domain.spelling.word_set import word_set

TITLES = word_set("""
    bapak pak ibu haji ustad ustadz ustadzah ust kh kyai kiai kang mang teh ceu ceuceu neng aki nini nek mbah mbok
    mas mbak bang abang bung om tante wa wak uwa bi bibi abah ambu emak mak ma dede dek adek jang cep si sdr sdri
    saudara saudari tuan nyonya tn ny almarhum bah eyang mpok mpo po nyak babeh engkong encing engkoh koh cak yu
    lik kakek nenek kek kaka
    teteh aa a' emih apih abuya gus nyai drs dra ir prof dr drg bidan sersan kopral ki nyi umi abi papah mamah
""")
# A title that is kin when `saya` or a possessor follows it: `ibu saya`, `ibunya Asep`.
KIN = word_set("""
    istri suami ibunda ibundanya ayahanda
    anak cucu bayi mertua menantu adik adik2 kakak ayah ibu bapak bapaknya ibunya istrinya suaminya
    anaknya cucunya mertuanya menantunya adiknya kakaknya ayahnya neneknya kakeknya orangtua ortu ortunya
    orangtuanya keponakan keponakannya ponakan ponakannya sepupu sepupunya putra putri putranya putrinya paman bibi
    bibinya pamannya keluarga keluarganya janda duda buyut besan saudara saudaranya sodara sodaranya bini lakinya
    emaknya bapanya mamanya nenek kakek mama papa mamah abah emak orang tua kembarannya uwanya uaknya mantu tetangga
    tetangganya pembantu pembantunya
""")
OWNERS = frozenset(["saya", "kami", "kita", "nya", "dia", "beliau", "mereka"])
OFFICES = word_set("""
    rt rw lurah kades camat kadus operator admin ketua desa min sekdes bupati tksk pendamping bos guru dokter
    petugas
""")
# They open a place's name, and the words after them are no person's.
PLACE_OPENERS = word_set("""
    di ke dari ka ti nang neng kampung kp dusun dsn desa kelurahan kecamatan kec kabupaten kab kota gang gg blok
    jalan perum perumahan komplek provinsi daerah pulau negara negeri rsud rs puskesmas klinik jl kel wilayah
    kawasan pesantren ponpes smp sma smk sd universitas pt cv rsu polindes posyandu kontrakan
""")
PLAIN = word_set("""
    eh oh ah wah nah waduh aduh iya iyah setengah magrib maghrib ashar asar
    na ada adalah adanya agar agak air akhirnya akan akta aktif alamat alasan alhamdulillah allah aman anggota angka
    antar apa apabila apakah asal assalamualaikum assalamu'alaikum asalamualaikum ass asw atau atas awal baik bagi
    bagian bagus bahwa banget bantuan banyak barang baru barusan bawa batal bayar beberapa beda begitu belakang
    beliau belum benar bener berada berangkat berat berasal berhasil berhenti bersama bersalin berstatus berita
    beserta besok bersangkutan bercerai bekerja biar biasa bidan bikin bilang bisa blt bos boleh bpjs bpnt buat buku
    bukan bulan buruh butuh cabang cacat cara cari cek cepat cerai coba cuma cukup dagang data datang dapat dapur
    dan daftar daftarkan dalam dapet darah dengan depan dekat demam demikian dewasa dia dibawa didaftarkan dikubur
    dikuburkan dimakamkan dinas dini diri dirawat dirumah disabilitas ditemukan doa doanya dong dua dulu dunia dtks
    duka empat enam ekonomi entah faskes gagal ganda ganti gede gitu graduasi guru habis hadir hak hal hamil hanya
    hari hati harap harus harusnya hidup hilang hingga honorer hormat hp ikut informasi info ingin ini innalillahi
    inna innailaihi innaillaihi innalilahi innalillah inailahi ilaihi ilaihirojiun rojiun rojiuun rajiun lillahi
    isi itu izin jadi jam jangan jantung jauh jaya jelas jenis jenazah
    juga jualan juta kabar kabarnya kabupaten kabur kader kadang kakinya kali kalau kalo kamar kami kampung kandung
    kanker kantor kapan karena kartu karyawan kasih kasihan kasus katanya kaya kayak kayaknya ke kecil kecelakaan
    kejadian kelahiran kelamin kelas keluar kemarin kematian kembali kembar kemudian kena kenal kenapa kerja kerjaan
    kepada kepala keputusan kerabat kesini ketemu ketua kini kira kirim kis kita kk konfirmasi kondisi kontrakan
    kontrak kos kosan kota kpm ktp kuliah kurang laah lah lahir lain lainnya laki lalu lama lamanya langsung lansia
    lantai lapor laporan laporkan layak lebih lewat libur liwat lulus lumpuh luar lupa maaf maha makam makasih makan
    maksud malah malam mampu mana mari masa masalah masih masing masuk masyarakat mati mau mbah melahirkan melapor
    melaporkan memang memberitahukan memiliki mempunyai menambah mendaftarkan menerima mengajukan mengabarkan
    menginfokan menginformasikan menetap mengalami menikah menjadi menjelang menyampaikan mencari mengenai
    mengontrak meninggal menganggur meninggalkan menolak merantau mereka merupakan mesti minggu minta misal misalnya
    miskin mobil mohon motor muda mudah muncul mundur mungkin musdes mutasi nama namanya nambah nanti nasional nbsp
    negeri nganggur ngontrak ngekos nihil nik nikah nomor normal nya ojek oleh online orang orangnya pabrik pada
    padahal pagi paling panti para pas pasti pegawai pekan pekerjaan pendatang pemberitahuan penduduk penerima
    pengajuan penghuni pengurus penyakit perbaiki perempuan pergi periksa perlu pernah persalinan perubahan petani
    pihak pindah pindahan pisah pkh pns polri polisi posisi program proses pukul pulang punya pusat putus puskesmas
    rabu rajin ramai rantau rapat rejeki resmi rumah rusak saat saatnya sabtu sakit salah salam saling sama sampai
    sana sangat sangatlah satu saya sebagai sebelah sebelumnya sebuah sebut seharusnya sedang segera sehat sehingga
    sejak sekalian sekali sekarang sekeluarga sekian sekitar sekolah selaku selalu selama selamanya selamat selain
    semalam semenjak sementara semoga sempat semua senin sendiri sendirian sepuluh seperti sering serta sesuai
    sesudah setelah setempat seterima setiap siang siap siapa sih silakan sini situ soal sore stroke suatu subuh
    sudah sungai supaya surat susah syukur tadi tadinya tahu tahun tak tambah tambahan tanah tanda tanggal tanpa
    tapi tau tbc telah telepon tempat temen tentang tepat tepatnya terakhir terdaftar terhitung terima terimakasih
    terjadi terkait terkena terlantar ternyata terus tersebut tetap tetapi tetangga tidak tiga tinggal tindak tkw
    tki tni tolong total tua tubuh tugas tulis tuh tunggal turut udara ucapan ulang umum umur undangan untuk urus
    usaha usia usul usulan uang wajib waktu walaikumsalam warga wib wilayah wiraswasta wassalam ya yaa yah yaitu
    yakni yang yatim yth yuk atos euy teh mah atuh mangga punten hatur nuhun nuwun ngeunaan kulo nggih njih injih
    kang meh bae kasian inalillahi inalilahi innalilahi ipar positif dinyatakan dikabarkan tewas terbukti
    terpaksa tampak dagang jualan pamit bangkrut pikun
    bingung ribut berantem pusing repot rugi untung bocah hutang utang cicilan survei survey sensus pemilu
    partai hajat kawinan syukuran sunat sunatan khitanan ngaji pengajian majelis sholat solat shalat masjid
    musholla mushola makam kuburan tpu jagung padi panen ladang ternak empang kolam sampah listrik sinyal lampu
    aspal gapura portal pos kamling siskamling linmas hansip karang taruna pkk kb stunting imunisasi vaksin bkb
    balai pertemuan kumpul kumpulan rukun tani kelompok koperasi arisan angsuran iku iki kuwi niku dening lan
    ing ning saking kumaha wae ieu eta ari pisan jeung oge keur deui sok geura
    tos nuju ku ka da weh we nyaeta masalahna lebaran idul puasa ramadhan haru malas santai sepi rame kondusif
    terkendali nihilan januari februari maret april mei juni juli agustus september oktober november desember selasa
    kamis jumat ahad setahun sebulan seminggu kemaren lusa semester ganteng cantik lancar ibunya bayinya kg gram ons
    cm menit detik wita sehari harian nol lima tujuh delapan sembilan sebelas belas puluh ratus ribu pertama kedua
    ketiga keempat kelima bungsu sulung cowok cewek remaja balita bocah pemuda pemudi janda duda lajang piatu jompo
    penyandang buta tuli bisu operator admin min bapakibu semuanya dimohon diharapkan dihapus hapus coret dicoret
    dicabut dikeluarkan keluarkan diganti pengganti ahli waris rekening atm saldo cair kks sembako pbi jk jkn dtsen
    siks verifikasi validasi penyebab sebabnya disebabkan akibat menderita mengidap operasi koma kritis parah keras
    mendadak tiba tenggelam tertabrak ketabrak tabrakan terjatuh jatuh kesetrum tersambar dibunuh bunuh covid corona
    wabah jenazahnya almarhumnya disemayamkan ditinggal ditinggalkan tahlil tahlilan yasinan takziah melayat
    ngelayat terminal stasiun bandara truk suster perawat dukun paraji rsud rs klinik icu ugd kpd ktr ybs dll dsb
    dst tsb sbb ttd utk pbb wasalam wr wb warahmatullahi wabarakatuh layaknya penghasilan gaji mobilnya rumahnya
    usahanya sawah kebun toko warung bengkel swasta negara perangkat aparat aparatur sipil tentara prajurit
    kontraktor pemilik pengusaha perusahaan sertifikasi bersertifikasi pensiun pensiunan purnawirawan lolos diangkat
    diterima dilantik cpns pppk asn honor sopir supir nelayan satpam karyawati phk dipecat dirumahkan resign merawat
    ngurus mengurus numpang bareng gabung ngambil membuat ngasih kasihtau kasitau ngabarin ngabari infokan kabarkan
    ngabarkeun ngawartosan wartos wawaran menerangkan betul real fakta sah meja sidang pengadilan kua resepsi akad
    hajatan baiknya sebaiknya sendirinya masingmasing bersama2 barengan sempit luas seberang samping belakangnya
    depannya ujung tertulis tercatat tertera kelebihan kekurangan kebalik tertukar huruf digit tulisan tulisannya
    ejaan ketik ngetik ketikan typo cetak dicetak dicetaknya semestinya mestinya aslinya asli berdasarkan ijazah
    lengkap singkat status sebenarnya gituh loh lho deh nih kok kan ko toh sama2 oke ok siip sip hehe wkwk gaes guys
    bro gan bosku pokoknya pokonya intinya
    dicatat didata dibantu diurus dikirim diambil dijual dibeli dimohonkan dijemput dirujuk dipindah ditolong kenalan
    ngisi isiin gadis bujang perawan angkat tiri sesar cesar caesar prematur selamatan formulir jadwal paket grup
    hujan banjir kebakaran musim lomba juara maling ronda kerjabakti gotong royong iuran sampah selokan jembatan
    laksanakan siap komandan bos pulsa kuota foto berkas fotokopi menyusul nyusul kirimkan tumbuh roboh reyot bocor
    bilik komplek perumahan pondok kampungnya kotanya rantauan seberang merasa merasanya katanye alhamdulilah syukurlah
    mba mbak pae mae bapake ibune anake bojone mantune lagian makanya trus terusan abis sehabis sebelum semasa
""")
