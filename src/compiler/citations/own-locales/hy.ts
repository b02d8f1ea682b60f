import { dated } from '../term-forms.ts';

/**
 * The CSL locale of Eastern Armenian, of which the project of the Citation Style Language has none.
 */
export const hy = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="hy-AM">
  <style-options punctuation-in-quote="false"/>
  <date form="text">
    <date-part name="day" suffix=" "/>
    <date-part name="month" suffix=" "/>
    <date-part name="year"/>
  </date>
  <date form="numeric">
    <date-part name="day" form="numeric-leading-zeros" suffix="."/>
    <date-part name="month" form="numeric-leading-zeros" suffix="."/>
    <date-part name="year"/>
  </date>
  <terms>
    <term name="accessed">դիտվել է՝</term>
    <term name="advance-online-publication">նախնական առցանց հրապարակում</term>
    <term name="album">ալբոմ</term>
    <term name="and">և</term>
    <term name="and others">և ուրիշներ</term>
    <term name="anonymous">անանուն</term>
    <term name="at"/>
    <term name="audio-recording">ձայնագրություն</term>
    <term name="available at">հասանելի է՝</term>
    <term name="by"/>
    <term name="circa">մոտավորապես</term>
    <term name="cited">մեջբերված</term>
    <term name="et-al">և այլք</term>
    <term name="film">ֆիլմ</term>
    <term name="forthcoming">լույս կտեսնի</term>
    <term name="from">աղբյուրը՝</term>
    <term name="henceforth">այսուհետ</term>
    <term name="ibid">նույն տեղում</term>
    <term name="in">գրքում՝</term>
    <term name="in press">տպագրության մեջ</term>
    <term name="internet">համացանց</term>
    <term name="letter">նամակ</term>
    <term name="loc-cit">նշված տեղում</term>
    <term name="no date">առանց տարեթվի</term>
    <term name="no-place">առանց հրատարակման վայրի</term>
    <term name="no-publisher">առանց հրատարակչի</term>
    <term name="on"/>
    <term name="online">առցանց</term>
    <term name="op-cit">նշվ. աշխ.</term>
    <term name="original-work-published">առաջին հրատարակությունը՝</term>
    <term name="personal-communication">անձնական նամակագրություն</term>
    <term name="podcast">փոդքաստ</term>
    <term name="podcast-episode">փոդքաստի թողարկում</term>
    <term name="preprint">նախատիպ</term>
    <term name="presented at">ներկայացվել է՝</term>
    <term name="radio-broadcast">ռադիոհաղորդում</term>
    <term name="radio-series">ռադիոհաղորդաշար</term>
    <term name="radio-series-episode">ռադիոհաղորդաշարի թողարկում</term>
    <term name="reference"><single>հղում</single><multiple>հղումներ</multiple></term>
    <term name="retrieved">վերցված է</term>
    <term name="review-of">գրախոսություն՝</term>
    <term name="scale">մասշտաբ</term>
    <term name="special-issue">հատուկ թողարկում</term>
    <term name="special-section">հատուկ բաժին</term>
    <term name="television-broadcast">հեռուստահաղորդում</term>
    <term name="television-series">հեռուստասերիալ</term>
    <term name="television-series-episode">հեռուստասերիալի մաս</term>
    <term name="video">տեսանյութ</term>
    <term name="working-paper">աշխատանքային փաստաթուղթ</term>
    <term name="article">նախատիպ</term>
    <term name="article-journal">հանդեսի հոդված</term>
    <term name="article-magazine">ամսագրի հոդված</term>
    <term name="article-newspaper">թերթի հոդված</term>
    <term name="bill">օրինագիծ</term>
    <term name="broadcast">հաղորդում</term>
    <term name="classic">դասական երկ</term>
    <term name="collection">արխիվային հավաքածու</term>
    <term name="dataset">տվյալների հավաքածու</term>
    <term name="document">փաստաթուղթ</term>
    <term name="entry">հոդված</term>
    <term name="entry-dictionary">բառարանային հոդված</term>
    <term name="entry-encyclopedia">հանրագիտարանային հոդված</term>
    <term name="event">միջոցառում</term>
    <term name="graphic">գրաֆիկա</term>
    <term name="hearing">լսումներ</term>
    <term name="interview">հարցազրույց</term>
    <term name="legal_case">դատական գործ</term>
    <term name="legislation">օրենսդրական ակտ</term>
    <term name="manuscript">ձեռագիր</term>
    <term name="map">քարտեզ</term>
    <term name="motion_picture">տեսագրություն</term>
    <term name="musical_score">նոտաներ</term>
    <term name="pamphlet">գրքույկ</term>
    <term name="paper-conference">գիտաժողովի զեկուցում</term>
    <term name="patent">արտոնագիր</term>
    <term name="performance">ներկայացում</term>
    <term name="periodical">պարբերական</term>
    <term name="personal_communication">անձնական նամակագրություն</term>
    <term name="post">գրառում</term>
    <term name="post-weblog">բլոգի գրառում</term>
    <term name="regulation">կանոնակարգ</term>
    <term name="report">զեկույց</term>
    <term name="review">գրախոսություն</term>
    <term name="review-book">գրքի գրախոսություն</term>
    <term name="software">համակարգչային ծրագիր</term>
    <term name="song">ձայնագրություն</term>
    <term name="speech">ելույթ</term>
    <term name="standard">ստանդարտ</term>
    <term name="thesis">ատենախոսություն</term>
    <term name="treaty">պայմանագիր</term>
    <term name="webpage">կայքէջ</term>
    <term name="ad">մ. թ.</term>
    <term name="bc">մ. թ. ա.</term>
    <term name="bce">մ. թ. ա.</term>
    <term name="ce">մ. թ.</term>
    <term name="open-quote">«</term>
    <term name="close-quote">»</term>
    <term name="open-inner-quote">«</term>
    <term name="close-inner-quote">»</term>
    <term name="page-range-delimiter">–</term>
    <term name="colon">:</term>
    <term name="comma">,</term>
    <term name="semicolon">;</term>
    <term name="act"><single>գործողություն</single><multiple>գործողություններ</multiple></term>
    <term name="appendix"><single>հավելված</single><multiple>հավելվածներ</multiple></term>
    <term name="article-locator"><single>հոդված</single><multiple>հոդվածներ</multiple></term>
    <term name="book"><single>գիրք</single><multiple>գրքեր</multiple></term>
    <term name="canon"><single>կանոն</single><multiple>կանոններ</multiple></term>
    <term name="chapter"><single>գլուխ</single><multiple>գլուխներ</multiple></term>
    <term name="column"><single>սյունակ</single><multiple>սյունակներ</multiple></term>
    <term name="elocation"><single>տեղ</single><multiple>տեղեր</multiple></term>
    <term name="equation"><single>հավասարում</single><multiple>հավասարումներ</multiple></term>
    <term name="figure"><single>նկար</single><multiple>նկարներ</multiple></term>
    <term name="folio"><single>թերթ</single><multiple>թերթեր</multiple></term>
    <term name="issue"><single>համար</single><multiple>համարներ</multiple></term>
    <term name="line"><single>տող</single><multiple>տողեր</multiple></term>
    <term name="note"><single>ծանոթագրություն</single><multiple>ծանոթագրություններ</multiple></term>
    <term name="opus"><single>օպուս</single><multiple>օպուսներ</multiple></term>
    <term name="page"><single>էջ</single><multiple>էջեր</multiple></term>
    <term name="paragraph"><single>պարբերություն</single><multiple>պարբերություններ</multiple></term>
    <term name="part"><single>մաս</single><multiple>մասեր</multiple></term>
    <term name="rule"><single>կանոն</single><multiple>կանոններ</multiple></term>
    <term name="scene"><single>տեսարան</single><multiple>տեսարաններ</multiple></term>
    <term name="section"><single>բաժին</single><multiple>բաժիններ</multiple></term>
    <term name="sub-verbo"><single>s.v.</single><multiple>s.vv.</multiple></term>
    <term name="supplement"><single>հավելված</single><multiple>հավելվածներ</multiple></term>
    <term name="table"><single>աղյուսակ</single><multiple>աղյուսակներ</multiple></term>
    <term name="timestamp"/>
    <term name="title-locator"><single>վերնագիր</single><multiple>վերնագրեր</multiple></term>
    <term name="verse"><single>համար</single><multiple>համարներ</multiple></term>
    <term name="volume"><single>հատոր</single><multiple>հատորներ</multiple></term>
    <term name="chapter-number"><single>գլուխ</single><multiple>գլուխներ</multiple></term>
    <term name="citation-number"><single>հղում</single><multiple>հղումներ</multiple></term>
    <term name="collection-number"><single>համար</single><multiple>համարներ</multiple></term>
    <term name="edition"><single>հրատարակություն</single><multiple>հրատարակություններ</multiple></term>
    <term name="first-reference-note-number"><single>ծանոթագրություն</single><multiple>ծանոթագրություններ</multiple></term>
    <term name="number"><single>համար</single><multiple>համարներ</multiple></term>
    <term name="number-of-pages"><single>էջ</single><multiple>էջ</multiple></term>
    <term name="number-of-volumes"><single>հատոր</single><multiple>հատոր</multiple></term>
    <term name="page-first"><single>էջ</single><multiple>էջեր</multiple></term>
    <term name="printing"><single>տպագրություն</single><multiple>տպագրություններ</multiple></term>
    <term name="version">տարբերակ</term>
    <term name="author"/>
    <term name="chair"><single>նախագահ</single><multiple>նախագահներ</multiple></term>
    <term name="collection-editor"><single>խմբագիր</single><multiple>խմբագիրներ</multiple></term>
    <term name="compiler"><single>կազմող</single><multiple>կազմողներ</multiple></term>
    <term name="composer"/>
    <term name="container-author"/>
    <term name="contributor"><single>մասնակից</single><multiple>մասնակիցներ</multiple></term>
    <term name="curator"><single>համադրող</single><multiple>համադրողներ</multiple></term>
    <term name="director"><single>ռեժիսոր</single><multiple>ռեժիսորներ</multiple></term>
    <term name="editor"><single>խմբագիր</single><multiple>խմբագիրներ</multiple></term>
    <term name="editor-translator"><single>խմբագիր և թարգմանիչ</single><multiple>խմբագիրներ և թարգմանիչներ</multiple></term>
    <term name="editortranslator"><single>խմբագիր և թարգմանիչ</single><multiple>խմբագիրներ և թարգմանիչներ</multiple></term>
    <term name="editorial-director"><single>պատասխանատու խմբագիր</single><multiple>պատասխանատու խմբագիրներ</multiple></term>
    <term name="executive-producer"><single>գործադիր պրոդյուսեր</single><multiple>գործադիր պրոդյուսերներ</multiple></term>
    <term name="guest"><single>հյուր</single><multiple>հյուրեր</multiple></term>
    <term name="host"><single>հաղորդավար</single><multiple>հաղորդավարներ</multiple></term>
    <term name="illustrator"><single>նկարազարդող</single><multiple>նկարազարդողներ</multiple></term>
    <term name="interviewer"/>
    <term name="narrator"><single>ընթերցող</single><multiple>ընթերցողներ</multiple></term>
    <term name="organizer"><single>կազմակերպիչ</single><multiple>կազմակերպիչներ</multiple></term>
    <term name="original-author"/>
    <term name="performer"><single>կատարող</single><multiple>կատարողներ</multiple></term>
    <term name="producer"><single>պրոդյուսեր</single><multiple>պրոդյուսերներ</multiple></term>
    <term name="recipient"/>
    <term name="reviewed-author"/>
    <term name="script-writer"><single>սցենարի հեղինակ</single><multiple>սցենարի հեղինակներ</multiple></term>
    <term name="series-creator"><single>սերիալի հեղինակ</single><multiple>սերիալի հեղինակներ</multiple></term>
    <term name="translator"><single>թարգմանիչ</single><multiple>թարգմանիչներ</multiple></term>
    <term name="month-01">${dated('հունվար', 'հունվարի')}</term>
    <term name="month-02">${dated('փետրվար', 'փետրվարի')}</term>
    <term name="month-03">${dated('մարտ', 'մարտի')}</term>
    <term name="month-04">${dated('ապրիլ', 'ապրիլի')}</term>
    <term name="month-05">${dated('մայիս', 'մայիսի')}</term>
    <term name="month-06">${dated('հունիս', 'հունիսի')}</term>
    <term name="month-07">${dated('հուլիս', 'հուլիսի')}</term>
    <term name="month-08">${dated('օգոստոս', 'օգոստոսի')}</term>
    <term name="month-09">${dated('սեպտեմբեր', 'սեպտեմբերի')}</term>
    <term name="month-10">${dated('հոկտեմբեր', 'հոկտեմբերի')}</term>
    <term name="month-11">${dated('նոյեմբեր', 'նոյեմբերի')}</term>
    <term name="month-12">${dated('դեկտեմբեր', 'դեկտեմբերի')}</term>
    <term name="season-01">գարուն</term>
    <term name="season-02">ամառ</term>
    <term name="season-03">աշուն</term>
    <term name="season-04">ձմեռ</term>
    <term name="long-ordinal-01">առաջին</term>
    <term name="long-ordinal-02">երկրորդ</term>
    <term name="long-ordinal-03">երրորդ</term>
    <term name="long-ordinal-04">չորրորդ</term>
    <term name="long-ordinal-05">հինգերորդ</term>
    <term name="long-ordinal-06">վեցերորդ</term>
    <term name="long-ordinal-07">յոթերորդ</term>
    <term name="long-ordinal-08">ութերորդ</term>
    <term name="long-ordinal-09">իններորդ</term>
    <term name="long-ordinal-10">տասներորդ</term>
    <term name="anonymous" form="short">անան.</term>
    <term name="circa" form="short">մոտ.</term>
    <term name="cited" form="short">մջբ.</term>
    <term name="from" form="short">աղբյուրը՝</term>
    <term name="no date" form="short">ա. թ.</term>
    <term name="no-place" form="short">ա. տ.</term>
    <term name="no-publisher" form="short">ա. հ.</term>
    <term name="reference" form="short"><single>հղ.</single><multiple>հղ.</multiple></term>
    <term name="review-of" form="short">գրախոս.՝</term>
    <term name="personal-communication" form="short">անձն. նամակ.</term>
    <term name="manuscript" form="short">ձեռ.</term>
    <term name="report" form="short">զեկույց</term>
    <term name="document" form="short">փաստ.</term>
    <term name="thesis" form="short">ատեն.</term>
    <term name="appendix" form="short"><single>հավ.</single><multiple>հավ.</multiple></term>
    <term name="article-locator" form="short"><single>հոդ.</single><multiple>հոդ.</multiple></term>
    <term name="book" form="short"><single>գ.</single><multiple>գ.</multiple></term>
    <term name="chapter" form="short"><single>գլ.</single><multiple>գլ.</multiple></term>
    <term name="column" form="short"><single>սյուն.</single><multiple>սյուն.</multiple></term>
    <term name="equation" form="short"><single>հավաս.</single><multiple>հավաս.</multiple></term>
    <term name="figure" form="short"><single>նկ.</single><multiple>նկ.</multiple></term>
    <term name="folio" form="short"><single>թ.</single><multiple>թթ.</multiple></term>
    <term name="issue" form="short"><single>№</single><multiple>№</multiple></term>
    <term name="line" form="short"><single>տող</single><multiple>տողեր</multiple></term>
    <term name="note" form="short"><single>ծան.</single><multiple>ծան.</multiple></term>
    <term name="opus" form="short"><single>օպ.</single><multiple>օպ.</multiple></term>
    <term name="page" form="short"><single>էջ</single><multiple>էջ</multiple></term>
    <term name="paragraph" form="short"><single>պարբ.</single><multiple>պարբ.</multiple></term>
    <term name="part" form="short"><single>մաս</single><multiple>մաս</multiple></term>
    <term name="rule" form="short"><single>կան.</single><multiple>կան.</multiple></term>
    <term name="scene" form="short"><single>տես.</single><multiple>տես.</multiple></term>
    <term name="section" form="short"><single>բաժ.</single><multiple>բաժ.</multiple></term>
    <term name="sub-verbo" form="short"><single>s.v.</single><multiple>s.vv.</multiple></term>
    <term name="supplement" form="short"><single>հավ.</single><multiple>հավ.</multiple></term>
    <term name="table" form="short"><single>աղ.</single><multiple>աղ.</multiple></term>
    <term name="timestamp" form="short"/>
    <term name="verse" form="short"><single>հմր.</single><multiple>հմր.</multiple></term>
    <term name="volume" form="short"><single>հ.</single><multiple>հհ.</multiple></term>
    <term name="chapter-number" form="short"><single>գլ.</single><multiple>գլ.</multiple></term>
    <term name="citation-number" form="short"><single>հղ.</single><multiple>հղ.</multiple></term>
    <term name="collection-number" form="short"><single>№</single><multiple>№</multiple></term>
    <term name="edition" form="short"><single>հրատ.</single><multiple>հրատ.</multiple></term>
    <term name="first-reference-note-number" form="short"><single>ծան.</single><multiple>ծան.</multiple></term>
    <term name="number" form="short"><single>№</single><multiple>№</multiple></term>
    <term name="number-of-pages" form="short"><single>էջ</single><multiple>էջ</multiple></term>
    <term name="number-of-volumes" form="short"><single>հ.</single><multiple>հ.</multiple></term>
    <term name="page-first" form="short"><single>էջ</single><multiple>էջ</multiple></term>
    <term name="printing" form="short"><single>տպ.</single><multiple>տպ.</multiple></term>
    <term name="version" form="short">տարբ.</term>
    <term name="collection-editor" form="short"><single>խմբ.</single><multiple>խմբ.</multiple></term>
    <term name="compiler" form="short"><single>կազմ.</single><multiple>կազմ.</multiple></term>
    <term name="contributor" form="short"><single>մասն.</single><multiple>մասն.</multiple></term>
    <term name="director" form="short"><single>ռեժ.</single><multiple>ռեժ.</multiple></term>
    <term name="editor" form="short"><single>խմբ.</single><multiple>խմբ.</multiple></term>
    <term name="editor-translator" form="short"><single>խմբ. և թարգմ.</single><multiple>խմբ. և թարգմ.</multiple></term>
    <term name="editortranslator" form="short"><single>խմբ. և թարգմ.</single><multiple>խմբ. և թարգմ.</multiple></term>
    <term name="editorial-director" form="short"><single>պատ. խմբ.</single><multiple>պատ. խմբ.</multiple></term>
    <term name="illustrator" form="short"><single>նկրզ.</single><multiple>նկրզ.</multiple></term>
    <term name="producer" form="short"><single>պրոդ.</single><multiple>պրոդ.</multiple></term>
    <term name="script-writer" form="short"><single>սցեն.</single><multiple>սցեն.</multiple></term>
    <term name="translator" form="short"><single>թարգմ.</single><multiple>թարգմ.</multiple></term>
    <term name="month-01" form="short">հունվ.</term>
    <term name="month-02" form="short">փետ.</term>
    <term name="month-03" form="short">մարտ</term>
    <term name="month-04" form="short">ապր.</term>
    <term name="month-05" form="short">մայ.</term>
    <term name="month-06" form="short">հուն.</term>
    <term name="month-07" form="short">հուլ.</term>
    <term name="month-08" form="short">օգոս.</term>
    <term name="month-09" form="short">սեպ.</term>
    <term name="month-10" form="short">հոկ.</term>
    <term name="month-11" form="short">նոյ.</term>
    <term name="month-12" form="short">դեկ.</term>
    <term name="and" form="symbol">և</term>
    <term name="paragraph" form="symbol"><single>¶</single><multiple>¶¶</multiple></term>
    <term name="section" form="symbol"><single>§</single><multiple>§§</multiple></term>
    <term name="chair" form="verb">նախագահ՝</term>
    <term name="collection-editor" form="verb">խմբագիր՝</term>
    <term name="compiler" form="verb">կազմող՝</term>
    <term name="composer" form="verb">կոմպոզիտոր՝</term>
    <term name="container-author" form="verb"/>
    <term name="contributor" form="verb">մասնակից՝</term>
    <term name="curator" form="verb">համադրող՝</term>
    <term name="director" form="verb">ռեժիսոր՝</term>
    <term name="editor" form="verb">խմբագիր՝</term>
    <term name="editor-translator" form="verb">խմբագիր և թարգմանիչ՝</term>
    <term name="editortranslator" form="verb">խմբագիր և թարգմանիչ՝</term>
    <term name="editorial-director" form="verb">պատասխանատու խմբագիր՝</term>
    <term name="executive-producer" form="verb">գործադիր պրոդյուսեր՝</term>
    <term name="guest" form="verb">հյուր՝</term>
    <term name="host" form="verb">հաղորդավար՝</term>
    <term name="illustrator" form="verb">նկարազարդող՝</term>
    <term name="interviewer" form="verb">հարցազրույցը վարեց՝</term>
    <term name="narrator" form="verb">ընթերցող՝</term>
    <term name="organizer" form="verb">կազմակերպիչ՝</term>
    <term name="original-author" form="verb"/>
    <term name="performer" form="verb">կատարող՝</term>
    <term name="producer" form="verb">պրոդյուսեր՝</term>
    <term name="recipient" form="verb">ում՝</term>
    <term name="reviewed-author" form="verb">հեղինակ՝</term>
    <term name="script-writer" form="verb">սցենարի հեղինակ՝</term>
    <term name="series-creator" form="verb">սերիալի հեղինակ՝</term>
    <term name="translator" form="verb">թարգմանիչ՝</term>
    <term name="hearing" form="verb">ցուցմունք՝</term>
    <term name="review" form="verb">գրախոսություն՝</term>
    <term name="review-book" form="verb">գրքի գրախոսություն՝</term>
    <term name="collection-editor" form="verb-short">խմբ.՝</term>
    <term name="compiler" form="verb-short">կազմ.՝</term>
    <term name="director" form="verb-short">ռեժ.՝</term>
    <term name="editor" form="verb-short">խմբ.՝</term>
    <term name="editor-translator" form="verb-short">խմբ. և թարգմ.՝</term>
    <term name="editortranslator" form="verb-short">խմբ. և թարգմ.՝</term>
    <term name="editorial-director" form="verb-short">պատ. խմբ.՝</term>
    <term name="illustrator" form="verb-short">նկրզ.՝</term>
    <term name="producer" form="verb-short">պրոդ.՝</term>
    <term name="script-writer" form="verb-short">սցեն.՝</term>
    <term name="translator" form="verb-short">թարգմ.՝</term>
    <term name="ordinal">-րդ</term>
    <term name="ordinal-01" match="whole-number">-ին</term>
  </terms>
</locale>`;
