"""Far places by name, to tell working away from working here, and living abroad from moving in the country."""

from bot.domain.spelling.word_set import word_set

ABROAD = word_set("""
    arab saudi mekah mekkah madinah jeddah riyadh malaysia singapura singapur taiwan hongkong hong korea jepang
    brunei dubai qatar kuwait bahrain turki yordania mesir abudhabi australia amerika belanda jerman polandia
    cina china thailand kamboja abroad
""")
CITIES = word_set("""
    jakarta bekasi bandung bogor depok tangerang cikarang purwakarta subang cirebon indramayu sukabumi cianjur garut
    tasikmalaya tasik ciamis banjar kuningan majalengka sumedang cimahi banten serang cilegon pandeglang lebak
    rangkasbitung semarang solo surakarta yogyakarta jogja tegal brebes pekalongan pemalang purwokerto cilacap
    kebumen magelang klaten wonogiri sragen kudus pati jepara demak surabaya malang kediri madiun jember banyuwangi
    sidoarjo gresik lamongan tuban ngawi ponorogo blitar madura bali denpasar lombok sumbawa papua ambon maluku
    makassar manado sulawesi kalimantan batam pontianak banjarmasin samarinda balikpapan sumatera sumatra medan
    padang pekanbaru riau jambi palembang bengkulu lampung bangka belitung aceh jawa jateng jatim jabar jabodetabek
    karawang klari telukjambe rengasdengklok cikampek
""")
WEST_JAVA = word_set("""
    bekasi bandung bogor depok cikarang purwakarta subang cirebon indramayu sukabumi cianjur garut tasikmalaya tasik
    ciamis kuningan majalengka sumedang cimahi
""")
# Of the regency itself and its neighbours' factories: who works there lives here.
NEARBY = frozenset(["karawang", "klari", "telukjambe", "rengasdengklok", "cikampek"])
OTHER_PROVINCES = CITIES - WEST_JAVA - NEARBY - {"banjar", "jabar", "jabodetabek"}
