/**
 * The CSL locale of Azerbaijani, of which the project of the Citation Style Language has none. The
 * ending of an ordinal follows the vowels of its number: "3-cü", "6-cı", "9-cu".
 */
export const az = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="az-AZ">
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
    <term name="accessed">müraciət tarixi</term>
    <term name="advance-online-publication">qabaqcadan onlayn nəşr</term>
    <term name="album">albom</term>
    <term name="and">və</term>
    <term name="and others">və başqaları</term>
    <term name="anonymous">anonim</term>
    <term name="at">ünvanı:</term>
    <term name="audio-recording">səsyazma</term>
    <term name="available at">mənbə:</term>
    <term name="by"/>
    <term name="circa">təxminən</term>
    <term name="cited">istinad edilib</term>
    <term name="et-al">və b.</term>
    <term name="film">film</term>
    <term name="forthcoming">nəşrə hazırlanır</term>
    <term name="from">mənbə:</term>
    <term name="henceforth">bundan sonra</term>
    <term name="ibid">yenə orada</term>
    <term name="in">kitabda:</term>
    <term name="in press">çapda</term>
    <term name="internet">internet</term>
    <term name="letter">məktub</term>
    <term name="loc-cit">göstərilən yerdə</term>
    <term name="no date">tarixi göstərilməyib</term>
    <term name="no-place">nəşr yeri göstərilməyib</term>
    <term name="no-publisher">nəşriyyatı göstərilməyib</term>
    <term name="on"/>
    <term name="online">onlayn</term>
    <term name="op-cit">göstərilən əsər</term>
    <term name="original-work-published">ilk nəşri</term>
    <term name="personal-communication">şəxsi yazışma</term>
    <term name="podcast">podkast</term>
    <term name="podcast-episode">podkast buraxılışı</term>
    <term name="preprint">preprint</term>
    <term name="presented at">təqdim olunub:</term>
    <term name="radio-broadcast">radio verilişi</term>
    <term name="radio-series">radio silsiləsi</term>
    <term name="radio-series-episode">radio silsiləsinin buraxılışı</term>
    <term name="reference"><single>istinad</single><multiple>istinadlar</multiple></term>
    <term name="retrieved">əldə edilib</term>
    <term name="review-of">rəy:</term>
    <term name="scale">miqyas</term>
    <term name="special-issue">xüsusi buraxılış</term>
    <term name="special-section">xüsusi bölmə</term>
    <term name="television-broadcast">televiziya verilişi</term>
    <term name="television-series">televiziya serialı</term>
    <term name="television-series-episode">televiziya serialının bölümü</term>
    <term name="video">video</term>
    <term name="working-paper">işçi sənəd</term>
    <term name="article">preprint</term>
    <term name="article-journal">jurnal məqaləsi</term>
    <term name="article-magazine">jurnal məqaləsi</term>
    <term name="article-newspaper">qəzet məqaləsi</term>
    <term name="bill">qanun layihəsi</term>
    <term name="broadcast">veriliş</term>
    <term name="classic">klassik əsər</term>
    <term name="collection">arxiv kolleksiyası</term>
    <term name="dataset">verilənlər toplusu</term>
    <term name="document">sənəd</term>
    <term name="entry">məqalə</term>
    <term name="entry-dictionary">lüğət məqaləsi</term>
    <term name="entry-encyclopedia">ensiklopediya məqaləsi</term>
    <term name="event">tədbir</term>
    <term name="graphic">qrafika</term>
    <term name="hearing">dinləmə</term>
    <term name="interview">müsahibə</term>
    <term name="legal_case">məhkəmə işi</term>
    <term name="legislation">qanunvericilik aktı</term>
    <term name="manuscript">əlyazma</term>
    <term name="map">xəritə</term>
    <term name="motion_picture">videoyazı</term>
    <term name="musical_score">notlar</term>
    <term name="pamphlet">kitabça</term>
    <term name="paper-conference">konfrans məruzəsi</term>
    <term name="patent">patent</term>
    <term name="performance">tamaşa</term>
    <term name="periodical">dövri nəşr</term>
    <term name="personal_communication">şəxsi yazışma</term>
    <term name="post">paylaşım</term>
    <term name="post-weblog">bloq yazısı</term>
    <term name="regulation">normativ akt</term>
    <term name="report">hesabat</term>
    <term name="review">rəy</term>
    <term name="review-book">kitab haqqında rəy</term>
    <term name="software">proqram təminatı</term>
    <term name="song">səsyazma</term>
    <term name="speech">çıxış</term>
    <term name="standard">standart</term>
    <term name="thesis">dissertasiya</term>
    <term name="treaty">müqavilə</term>
    <term name="webpage">veb-səhifə</term>
    <term name="ad">b.e.</term>
    <term name="bc">e.ə.</term>
    <term name="bce">e.ə.</term>
    <term name="ce">b.e.</term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
    <term name="colon">:</term>
    <term name="comma">,</term>
    <term name="semicolon">;</term>
    <term name="act"><single>pərdə</single><multiple>pərdələr</multiple></term>
    <term name="appendix"><single>əlavə</single><multiple>əlavələr</multiple></term>
    <term name="article-locator"><single>maddə</single><multiple>maddələr</multiple></term>
    <term name="book"><single>kitab</single><multiple>kitablar</multiple></term>
    <term name="canon"><single>qanun</single><multiple>qanunlar</multiple></term>
    <term name="chapter"><single>fəsil</single><multiple>fəsillər</multiple></term>
    <term name="column"><single>sütun</single><multiple>sütunlar</multiple></term>
    <term name="elocation"><single>mövqe</single><multiple>mövqelər</multiple></term>
    <term name="equation"><single>düstur</single><multiple>düsturlar</multiple></term>
    <term name="figure"><single>şəkil</single><multiple>şəkillər</multiple></term>
    <term name="folio"><single>vərəq</single><multiple>vərəqlər</multiple></term>
    <term name="issue"><single>nömrə</single><multiple>nömrələr</multiple></term>
    <term name="line"><single>sətir</single><multiple>sətirlər</multiple></term>
    <term name="note"><single>qeyd</single><multiple>qeydlər</multiple></term>
    <term name="opus"><single>opus</single><multiple>opuslar</multiple></term>
    <term name="page"><single>səhifə</single><multiple>səhifələr</multiple></term>
    <term name="paragraph"><single>abzas</single><multiple>abzaslar</multiple></term>
    <term name="part"><single>hissə</single><multiple>hissələr</multiple></term>
    <term name="rule"><single>qayda</single><multiple>qaydalar</multiple></term>
    <term name="scene"><single>səhnə</single><multiple>səhnələr</multiple></term>
    <term name="section"><single>bölmə</single><multiple>bölmələr</multiple></term>
    <term name="sub-verbo"><single>s.v.</single><multiple>s.vv.</multiple></term>
    <term name="supplement"><single>əlavə</single><multiple>əlavələr</multiple></term>
    <term name="table"><single>cədvəl</single><multiple>cədvəllər</multiple></term>
    <term name="timestamp"/>
    <term name="title-locator"><single>başlıq</single><multiple>başlıqlar</multiple></term>
    <term name="verse"><single>ayə</single><multiple>ayələr</multiple></term>
    <term name="volume"><single>cild</single><multiple>cildlər</multiple></term>
    <term name="chapter-number"><single>fəsil</single><multiple>fəsillər</multiple></term>
    <term name="citation-number"><single>istinad</single><multiple>istinadlar</multiple></term>
    <term name="collection-number"><single>nömrə</single><multiple>nömrələr</multiple></term>
    <term name="edition"><single>nəşr</single><multiple>nəşrlər</multiple></term>
    <term name="first-reference-note-number"><single>qeyd</single><multiple>qeydlər</multiple></term>
    <term name="number"><single>nömrə</single><multiple>nömrələr</multiple></term>
    <term name="number-of-pages"><single>səhifə</single><multiple>səhifə</multiple></term>
    <term name="number-of-volumes"><single>cild</single><multiple>cild</multiple></term>
    <term name="page-first"><single>səhifə</single><multiple>səhifələr</multiple></term>
    <term name="printing"><single>çap</single><multiple>çaplar</multiple></term>
    <term name="version">versiya</term>
    <term name="author"/>
    <term name="chair"><single>sədr</single><multiple>sədrlər</multiple></term>
    <term name="collection-editor"><single>redaktor</single><multiple>redaktorlar</multiple></term>
    <term name="compiler"><single>tərtibçi</single><multiple>tərtibçilər</multiple></term>
    <term name="composer"/>
    <term name="container-author"/>
    <term name="contributor"><single>iştirakçı</single><multiple>iştirakçılar</multiple></term>
    <term name="curator"><single>kurator</single><multiple>kuratorlar</multiple></term>
    <term name="director"><single>rejissor</single><multiple>rejissorlar</multiple></term>
    <term name="editor"><single>redaktor</single><multiple>redaktorlar</multiple></term>
    <term name="editor-translator"><single>redaktor və tərcüməçi</single><multiple>redaktorlar və tərcüməçilər</multiple></term>
    <term name="editortranslator"><single>redaktor və tərcüməçi</single><multiple>redaktorlar və tərcüməçilər</multiple></term>
    <term name="editorial-director"><single>məsul redaktor</single><multiple>məsul redaktorlar</multiple></term>
    <term name="executive-producer"><single>icraçı prodüser</single><multiple>icraçı prodüserlər</multiple></term>
    <term name="guest"><single>qonaq</single><multiple>qonaqlar</multiple></term>
    <term name="host"><single>aparıcı</single><multiple>aparıcılar</multiple></term>
    <term name="illustrator"><single>rəssam</single><multiple>rəssamlar</multiple></term>
    <term name="interviewer"/>
    <term name="narrator"><single>qiraətçi</single><multiple>qiraətçilər</multiple></term>
    <term name="organizer"><single>təşkilatçı</single><multiple>təşkilatçılar</multiple></term>
    <term name="original-author"/>
    <term name="performer"><single>ifaçı</single><multiple>ifaçılar</multiple></term>
    <term name="producer"><single>prodüser</single><multiple>prodüserlər</multiple></term>
    <term name="recipient"/>
    <term name="reviewed-author"/>
    <term name="script-writer"><single>ssenari müəllifi</single><multiple>ssenari müəllifləri</multiple></term>
    <term name="series-creator"><single>serialın müəllifi</single><multiple>serialın müəllifləri</multiple></term>
    <term name="translator"><single>tərcüməçi</single><multiple>tərcüməçilər</multiple></term>
    <term name="month-01">yanvar</term>
    <term name="month-02">fevral</term>
    <term name="month-03">mart</term>
    <term name="month-04">aprel</term>
    <term name="month-05">may</term>
    <term name="month-06">iyun</term>
    <term name="month-07">iyul</term>
    <term name="month-08">avqust</term>
    <term name="month-09">sentyabr</term>
    <term name="month-10">oktyabr</term>
    <term name="month-11">noyabr</term>
    <term name="month-12">dekabr</term>
    <term name="season-01">yaz</term>
    <term name="season-02">yay</term>
    <term name="season-03">payız</term>
    <term name="season-04">qış</term>
    <term name="long-ordinal-01">birinci</term>
    <term name="long-ordinal-02">ikinci</term>
    <term name="long-ordinal-03">üçüncü</term>
    <term name="long-ordinal-04">dördüncü</term>
    <term name="long-ordinal-05">beşinci</term>
    <term name="long-ordinal-06">altıncı</term>
    <term name="long-ordinal-07">yeddinci</term>
    <term name="long-ordinal-08">səkkizinci</term>
    <term name="long-ordinal-09">doqquzuncu</term>
    <term name="long-ordinal-10">onuncu</term>
    <term name="anonymous" form="short">anon.</term>
    <term name="circa" form="short">təx.</term>
    <term name="cited" form="short">ist.</term>
    <term name="from" form="short">mənbə:</term>
    <term name="no date" form="short">tarixsiz</term>
    <term name="no-place" form="short">y. g.</term>
    <term name="no-publisher" form="short">n. g.</term>
    <term name="reference" form="short"><single>ist.</single><multiple>ist.</multiple></term>
    <term name="review-of" form="short">rəy:</term>
    <term name="personal-communication" form="short">şəxsi yazışma</term>
    <term name="manuscript" form="short">əly.</term>
    <term name="report" form="short">hesabat</term>
    <term name="article-journal" form="short">jurn. məq.</term>
    <term name="article-newspaper" form="short">qəz. məq.</term>
    <term name="document" form="short">sənəd</term>
    <term name="thesis" form="short">dis.</term>
    <term name="appendix" form="short"><single>əlv.</single><multiple>əlv.</multiple></term>
    <term name="article-locator" form="short"><single>m.</single><multiple>m.</multiple></term>
    <term name="book" form="short"><single>kit.</single><multiple>kit.</multiple></term>
    <term name="chapter" form="short"><single>fəs.</single><multiple>fəs.</multiple></term>
    <term name="column" form="short"><single>süt.</single><multiple>süt.</multiple></term>
    <term name="equation" form="short"><single>düst.</single><multiple>düst.</multiple></term>
    <term name="figure" form="short"><single>şək.</single><multiple>şək.</multiple></term>
    <term name="folio" form="short"><single>v.</single><multiple>v.</multiple></term>
    <term name="issue" form="short"><single>№</single><multiple>№</multiple></term>
    <term name="line" form="short"><single>sət.</single><multiple>sət.</multiple></term>
    <term name="note" form="short"><single>qeyd</single><multiple>qeyd</multiple></term>
    <term name="opus" form="short"><single>op.</single><multiple>op.</multiple></term>
    <term name="page" form="short"><single>səh.</single><multiple>səh.</multiple></term>
    <term name="paragraph" form="short"><single>abz.</single><multiple>abz.</multiple></term>
    <term name="part" form="short"><single>his.</single><multiple>his.</multiple></term>
    <term name="rule" form="short"><single>qayda</single><multiple>qayda</multiple></term>
    <term name="scene" form="short"><single>səhnə</single><multiple>səhnə</multiple></term>
    <term name="section" form="short"><single>böl.</single><multiple>böl.</multiple></term>
    <term name="sub-verbo" form="short"><single>s.v.</single><multiple>s.vv.</multiple></term>
    <term name="supplement" form="short"><single>əlv.</single><multiple>əlv.</multiple></term>
    <term name="table" form="short"><single>cəd.</single><multiple>cəd.</multiple></term>
    <term name="timestamp" form="short"/>
    <term name="verse" form="short"><single>ayə</single><multiple>ayə</multiple></term>
    <term name="volume" form="short"><single>c.</single><multiple>c.</multiple></term>
    <term name="chapter-number" form="short"><single>fəs.</single><multiple>fəs.</multiple></term>
    <term name="citation-number" form="short"><single>ist.</single><multiple>ist.</multiple></term>
    <term name="collection-number" form="short"><single>№</single><multiple>№</multiple></term>
    <term name="edition" form="short"><single>nəşr</single><multiple>nəşr</multiple></term>
    <term name="first-reference-note-number" form="short"><single>qeyd</single><multiple>qeyd</multiple></term>
    <term name="number" form="short"><single>№</single><multiple>№</multiple></term>
    <term name="number-of-pages" form="short"><single>səh.</single><multiple>səh.</multiple></term>
    <term name="number-of-volumes" form="short"><single>c.</single><multiple>c.</multiple></term>
    <term name="page-first" form="short"><single>səh.</single><multiple>səh.</multiple></term>
    <term name="printing" form="short"><single>çap</single><multiple>çap</multiple></term>
    <term name="version" form="short">vers.</term>
    <term name="collection-editor" form="short"><single>red.</single><multiple>red.</multiple></term>
    <term name="compiler" form="short"><single>tərt.</single><multiple>tərt.</multiple></term>
    <term name="contributor" form="short"><single>iştir.</single><multiple>iştir.</multiple></term>
    <term name="curator" form="short"><single>kur.</single><multiple>kur.</multiple></term>
    <term name="director" form="short"><single>rej.</single><multiple>rej.</multiple></term>
    <term name="editor" form="short"><single>red.</single><multiple>red.</multiple></term>
    <term name="editor-translator" form="short"><single>red. və tərc.</single><multiple>red. və tərc.</multiple></term>
    <term name="editortranslator" form="short"><single>red. və tərc.</single><multiple>red. və tərc.</multiple></term>
    <term name="editorial-director" form="short"><single>məs. red.</single><multiple>məs. red.</multiple></term>
    <term name="executive-producer" form="short"><single>icr. prod.</single><multiple>icr. prod.</multiple></term>
    <term name="illustrator" form="short"><single>rəs.</single><multiple>rəs.</multiple></term>
    <term name="producer" form="short"><single>prod.</single><multiple>prod.</multiple></term>
    <term name="script-writer" form="short"><single>ssen.</single><multiple>ssen.</multiple></term>
    <term name="translator" form="short"><single>tərc.</single><multiple>tərc.</multiple></term>
    <term name="month-01" form="short">yan.</term>
    <term name="month-02" form="short">fev.</term>
    <term name="month-03" form="short">mart</term>
    <term name="month-04" form="short">apr.</term>
    <term name="month-05" form="short">may</term>
    <term name="month-06" form="short">iyun</term>
    <term name="month-07" form="short">iyul</term>
    <term name="month-08" form="short">avq.</term>
    <term name="month-09" form="short">sen.</term>
    <term name="month-10" form="short">okt.</term>
    <term name="month-11" form="short">noy.</term>
    <term name="month-12" form="short">dek.</term>
    <term name="and" form="symbol">və</term>
    <term name="paragraph" form="symbol"><single>¶</single><multiple>¶¶</multiple></term>
    <term name="section" form="symbol"><single>§</single><multiple>§§</multiple></term>
    <term name="chair" form="verb">sədr</term>
    <term name="collection-editor" form="verb">redaktor</term>
    <term name="compiler" form="verb">tərtib edən</term>
    <term name="composer" form="verb">bəstəkar</term>
    <term name="container-author" form="verb"/>
    <term name="contributor" form="verb">iştirakçı</term>
    <term name="curator" form="verb">kurator</term>
    <term name="director" form="verb">rejissor</term>
    <term name="editor" form="verb">redaktor</term>
    <term name="editor-translator" form="verb">redaktə və tərcümə edən</term>
    <term name="editortranslator" form="verb">redaktə və tərcümə edən</term>
    <term name="editorial-director" form="verb">məsul redaktor</term>
    <term name="executive-producer" form="verb">icraçı prodüser</term>
    <term name="guest" form="verb">qonaq</term>
    <term name="host" form="verb">aparıcı</term>
    <term name="illustrator" form="verb">rəssam</term>
    <term name="interviewer" form="verb">müsahibəni aparan</term>
    <term name="narrator" form="verb">qiraət edən</term>
    <term name="organizer" form="verb">təşkilatçı</term>
    <term name="original-author" form="verb"/>
    <term name="performer" form="verb">ifa edən</term>
    <term name="producer" form="verb">prodüser</term>
    <term name="recipient" form="verb">kimə:</term>
    <term name="reviewed-author" form="verb">müəllif</term>
    <term name="script-writer" form="verb">ssenari müəllifi</term>
    <term name="series-creator" form="verb">serialın müəllifi</term>
    <term name="translator" form="verb">tərcümə edən</term>
    <term name="hearing" form="verb">ifadə:</term>
    <term name="review" form="verb">rəy:</term>
    <term name="review-book" form="verb">kitaba rəy:</term>
    <term name="collection-editor" form="verb-short">red.</term>
    <term name="compiler" form="verb-short">tərt.</term>
    <term name="director" form="verb-short">rej.</term>
    <term name="editor" form="verb-short">red.</term>
    <term name="editor-translator" form="verb-short">red. və tərc.</term>
    <term name="editortranslator" form="verb-short">red. və tərc.</term>
    <term name="editorial-director" form="verb-short">məs. red.</term>
    <term name="executive-producer" form="verb-short">icr. prod.</term>
    <term name="illustrator" form="verb-short">rəs.</term>
    <term name="producer" form="verb-short">prod.</term>
    <term name="script-writer" form="verb-short">ssen.</term>
    <term name="translator" form="verb-short">tərc.</term>
    <term name="ordinal">-ci</term>
    <term name="ordinal-01">-ci</term>
    <term name="ordinal-02">-ci</term>
    <term name="ordinal-03">-cü</term>
    <term name="ordinal-04">-cü</term>
    <term name="ordinal-05">-ci</term>
    <term name="ordinal-06">-cı</term>
    <term name="ordinal-07">-ci</term>
    <term name="ordinal-08">-ci</term>
    <term name="ordinal-09">-cu</term>
    <term name="ordinal-10">-cu</term>
    <term name="ordinal-20">-ci</term>
    <term name="ordinal-30">-cu</term>
    <term name="ordinal-40">-cı</term>
    <term name="ordinal-50">-ci</term>
    <term name="ordinal-60">-cı</term>
    <term name="ordinal-70">-ci</term>
    <term name="ordinal-80">-ci</term>
    <term name="ordinal-90">-cı</term>
    <term name="ordinal-00" match="last-two-digits">-cü</term>
  </terms>
</locale>`;
