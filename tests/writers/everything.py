"""A document with every element and class of the vocabulary, as markup."""

EVERYTHING = """\
<html lang="sv"><head><title>Allt</title>
<meta name="author" content="Kommunen"/><meta name="description" content="Ämne"/><meta name="keywords" content="ord"/>
<meta name="dcterms.created" content="2025-01-31"/><meta name="dcterms.modified" content="2025-02-01"/></head>
<body>
<header class="första"></header>
<header><p>Huvud<span class="tabb"/><span class="tabb"/>höger</p></header>
<footer class="första"><p>Första foten</p></footer>
<footer><p>Sida <span class="sidnummer"/> av <span class="sidantal"/></p></footer>
<p class="titel">Titel</p><p class="undertitel">Undertitel</p><p class="ingress">Ingress</p>
<p class="fakta"><span class="etikett">Etikett:</span><span class="tabb"/>text</p>
<nav title="Innehåll" class="nivå-3"/>
<h1 id="ett">Ett</h1><h2>Två</h2><h3>Tre</h3><h4>Fyra</h4><h5>Fem</h5>
<p>Text <strong>fet <em>både</em></strong>, <em>kursiv</em>, <a href="https://www.askersund.se/">länk</a>, <a href="#ett">dit</a>, avsnittet <a href="#ett"/>,<br/>ny rad,
<data value="-5062.9" data-namn="a.b">−5\u00a0063\u00a0tkr</data>.</p>
<p class="måluppgift">x</p><p class="bedömning"><span class="status-grön">●</span> Grönt
<span class="status-gul">▲</span> <span class="status-röd">■</span> <span class="status-neutral">○</span>
<span class="trend">↑</span></p><p class="förklaring">y</p>
<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>
<ol><li>ett</li><li>två<ol><li>under<ul><li>tredje</li></ul></li></ol></li></ol>
<p>Mellan<span class="fotnot">En not med <a href="https://www.askersund.se/not">länk</a>.</span></p>
<ol start="3"><li>tre</li></ol>
<section class="ny-sida"><h1>Ny sida</h1>
<table class="rapport" title="Rapport" aria-description="Alla slags rader"><caption>Belopp i tkr</caption>
<thead><tr><th scope="col">Post</th><th scope="col" class="tal">Utfall</th><th scope="col">Analys</th></tr></thead>
<tbody>
<tr class="rubrik"><th scope="rowgroup" colspan="3">Mellanrubrik</th></tr>
<tr class="grupp"><th scope="row">Grupp</th><td class="tal">1</td><td>Text</td></tr>
<tr><th scope="row">Post</th><td class="tal">27\u00a0477\u00a0024</td>
<td rowspan="2"><p class="smårubrik">Små</p><p>Text</p><ul><li>punkt<span class="fotnot">En not till.</span></li></ul><ol><li>nummer</li></ol></td></tr>
<tr class="varav"><th scope="row">varav</th><td class="tal">2</td></tr>
<tr class="memo"><th scope="row">memo</th><td class="tal">3</td><td></td></tr>
</tbody>
<tfoot><tr class="summa"><th scope="row">Summa</th><td class="tal">4</td><td></td></tr></tfoot>
</table>
<p>Efter tabellen</p><p class="anmärkning">Anmärkning</p>
<table class="mål" title="Mål"><thead><tr><th scope="colgroup" colspan="2">Båda</th></tr>
<tr><th scope="col">a</th><th scope="col">b</th></tr></thead>
<tbody><tr><td rowspan="2" colspan="2">x</td></tr><tr></tr></tbody></table>
<table class="fakta" title="Fakta"><thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>
</section>
<section class="liggande"><h2>Liggande</h2>
<figure class="jämförelse" title="Drift"><table class="rapport" title="Drift"><thead><tr><th scope="col">Enhet</th>
<th scope="col" class="tal">Utfall</th></tr></thead><tbody><tr><th scope="row">LSS</th>
<td class="tal"><data value="12" data-namn="a.b">12</data></td></tr></tbody></table><figcaption>Drift</figcaption></figure>
</section>
</body></html>
"""
