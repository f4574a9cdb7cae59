import pytest
from hypothesis import given

from service.extract.text.language import detect
from tests.unit.extract.texts import texts

TEXTS = {
    "en": "Ada Novak was born in Graz. She is a painter and lives in a house by the river with her sister.",
    "de": "Ada Novak wurde in Graz geboren. Sie ist eine Malerin und lebt mit ihrer Schwester in einem Haus am Fluss.",
    "fr": "Ada Novak est née à Graz. Elle est peintre et vit avec sa sœur dans une maison sur le bord de la rivière.",
    "es": "Ada Novak nació en Graz. Es pintora y vive con su hermana en una casa que está junto al río desde los años.",
    "pt": "Ada Novak nasceu em Graz. É pintora e vive com a irmã em uma casa que não está mais na beira do rio.",
    "it": "Ada Novak è nata a Graz. È una pittrice e vive con la sorella nella casa che il padre le ha lasciato dopo.",
    "nl": "Ada Novak is geboren in Graz. Zij is schilder en woont met haar zus in een huis aan het water dat zij heeft.",
    "sv": "Ada Novak är född i Graz. Hon är målare och bor med sin syster i ett hus som inte är stort vid ån.",
    "pl": "Ada Novak urodziła się w Grazu. Jest malarką i mieszka z siostrą w domu, który nie jest duży, ale był jej.",
    "cs": "Ada Novak se narodila ve městě. Je to malířka, která žije se sestrou v domě, který byl po otci, ale není.",
    "tr": "Ada Novak doğdu ve büyüdü. Bir ressam olarak çok daha sonra bu evde ablası ile yaşadı ve için değil.",
    "ru": "Ада Новак родилась в Граце. Она художница и живёт с сестрой в доме у реки.",
    "ar": "ولدت آدا نوفاك في غراتس وهي رسامة تعيش مع أختها في بيت على النهر.",
    "zh": "艾达诺瓦克出生于格拉茨，她是一位画家，和姐姐住在河边的一所房子里。",
    "ja": "アダ・ノヴァクはグラーツで生まれた画家で、川沿いの家に姉と住んでいる。",
    "el": "Η Άντα Νόβακ γεννήθηκε στο Γκρατς. Είναι ζωγράφος και ζει με την αδελφή της.",
    "he": "אדה נובק נולדה בגראץ. היא ציירת וגרה עם אחותה בבית ליד הנהר.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_a_text_shows_its_language(language, text):
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "Ada", "1987", "Ada Novak", "xyzzy plugh qwerty asdf zxcv", "🎗️🎗️🎗️"])
def test_too_little_shows_none(text):
    assert detect(text) is None


def test_foreign_names_do_not_make_english_foreign():
    assert (
        detect("Georgi Markov (Bulgarian: Георги Марков, born in Sofia) is a wrestler who lives in the city.") == "en"
    )


@given(texts)
def test_any_text_gets_an_answer(text):
    assert detect(text) is None or len(detect(text)) == 2
