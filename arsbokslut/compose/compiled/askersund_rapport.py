from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'rapport.xhtml.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    parent_template = None
    l_0_bygg = l_0_del = missing
    environment.budget.pay(14)
    pass
    parent_template = environment.get_template('standard/rapport.xhtml.j2', 'rapport.xhtml.j2')
    for name, parent_block in parent_template.blocks.items():
        context.blocks.setdefault(name, []).append(parent_block)
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'del': l_0_del})
    context.exported_vars.discard('bygg')
    l_0_del = context.vars['del'] = environment.get_template('mal.j2', 'rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'del': l_0_del})
    context.exported_vars.discard('del')
    yield from parent_template.root_render_func(context)

def block_sidhuvud(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_rapport = resolve('rapport')
    environment.budget.pay(8)
    pass
    yield '<header class="första"></header>\n<header><p>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield '<span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield ', '
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield '</p></header>\n'

def block_sidfot(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_val = resolve('val')
    environment.budget.pay(4)
    pass
    yield '<footer><p><span class="tabb"/><span class="tabb"/>Sida <span class="sidnummer"/>'
    if (not environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'försättsblad')):
        environment.budget.pay(2)
        pass
        yield ' av <span class="sidantal"/>'
    yield '</p></footer>\n'

def block_titelsida(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_val = resolve('val')
    l_0_rapport = resolve('rapport')
    l_0_delar = missing
    environment.budget.pay(3)
    pass
    l_0_delar = environment.get_template('kapitel.j2', 'rapport.xhtml.j2').make_module(context.get_all(), True, {'delar': l_0_delar})
    if environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'försättsblad'):
        environment.budget.pay(3)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'försättsblad'), _block_vars=_block_vars)))
        yield '\n'
    else:
        environment.budget.pay(8)
        pass
        yield '<p class="titel">'
        yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
        yield '</p>\n<p class="undertitel">'
        yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
        yield ', '
        yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
        yield '</p>\n'

def block_innehåll(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_val = resolve('val')
    environment.budget.pay(2)
    pass
    if environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'innehåll'):
        environment.budget.pay(2)
        pass
        yield '<nav title="Innehåll" class="nivå-1"/>'

def block_kapitel(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_bygg = resolve('bygg')
    l_0_avsnitt = resolve('avsnitt')
    l_0_del = resolve('del')
    l_0_val = resolve('val')
    l_0_målområden = resolve('målområden')
    l_0_uppdrag = resolve('uppdrag')
    l_0_skalor = resolve('skalor')
    try:
        t_1 = environment.filters['reverse']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'reverse' found.")
    try:
        t_2 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(33)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'översikt'), 1, _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'händelser'), 1, _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'personalförhållanden'), 1, _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'måluppfyllelse'), 1, _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'förklaring'), _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'nämndens_mål'), 2, _block_vars=_block_vars)))
    yield '\n'
    if (environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'målöversikt') and (undefined(name='målområden') if l_0_målområden is missing else l_0_målområden)):
        environment.budget.pay(2)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målöversikt'), (undefined(name='målområden') if l_0_målområden is missing else l_0_målområden), 'Tabellen visar hur det har gått för nämndens alla mål. Siffrorna framför målen är målområdets, fokusområdets och målets nummer.', '', _block_vars=_block_vars)))
    for l_1_område in environment.counted((undefined(name='målområden') if l_0_målområden is missing else l_0_målområden), ):
        _loop_vars = {}
        environment.budget.pay(3)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'målområdet'), l_1_område, _loop_vars=_loop_vars)))
        yield '\n'
    l_1_område = missing
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'nämnduppdrag'), 1, _block_vars=_block_vars)))
    yield '\n'
    if (undefined(name='uppdrag') if l_0_uppdrag is missing else l_0_uppdrag):
        environment.budget.pay(6)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_0_skalor is missing else l_0_skalor), 'uppdrag'), t_1(environment.getattr(environment.getattr((undefined(name='skalor') if l_0_skalor is missing else l_0_skalor), 'uppdrag'), 'nivåer')), _block_vars=_block_vars)))
        yield '\n'
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'uppdragsöversikt'), (undefined(name='uppdrag') if l_0_uppdrag is missing else l_0_uppdrag), 'Uppdragen i översikt', _block_vars=_block_vars)))
        yield '\n<h2>Uppdrag för uppdrag</h2>\n'
        for l_1_ett in environment.counted((undefined(name='uppdrag') if l_0_uppdrag is missing else l_0_uppdrag), ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'uppdraget'), l_1_ett, 3, _loop_vars=_loop_vars)))
        l_1_ett = missing
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'program'), 1, _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'tillgänglighet'), 1, _block_vars=_block_vars)))
    yield '\n<h1 id="ekonomi">'
    yield escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'rubrik')))
    yield '</h1>\n'
    yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'text'), 2)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_texten'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 1, _block_vars=_block_vars)))
    yield '\n'
    for l_1_s in environment.counted(environment.getattr(environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'ekonomi'), 'delar'), ):
        l_1_rapport = resolve('rapport')
        _loop_vars = {}
        environment.budget.pay(3)
        pass
        if (environment.getattr(l_1_s, 'tabell') and environment.getattr(environment.getattr(l_1_s, 'tabell'), 'har_grupper')):
            environment.budget.pay(14)
            pass
            yield '<h2 id="'
            yield escape(environment.finalize(environment.getattr(l_1_s, 'id')))
            yield '">'
            yield escape(environment.finalize(environment.getattr(l_1_s, 'rubrik')))
            yield '</h2>\n'
            yield escape(environment.finalize(t_2(environment.getattr(l_1_s, 'text'), 3)))
            yield '\n'
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='del') if l_0_del is missing else l_0_del), 'verksamhetsanalys'), environment.getattr(l_1_s, 'tabell'), _loop_vars=_loop_vars)))
            yield '\n'
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_tabellen'), l_1_s, 2, _loop_vars=_loop_vars)))
            yield '\n'
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'delarna'), l_1_s, 2, _loop_vars=_loop_vars)))
            yield '\n'
        else:
            environment.budget.pay(3)
            pass
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), l_1_s, 2, _loop_vars=_loop_vars)))
            yield '\n'
        if (environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'avvikelsediagram') and (environment.getattr(l_1_s, 'id') == 'driftredovisning')):
            environment.budget.pay(2)
            pass
            yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avvikelsediagram'), environment.getattr(l_1_s, 'tabell'), environment.concatenated('Avvikelse mot budget per verksamhet ', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'), ', tkr', ), _loop_vars=_loop_vars)))
    l_1_s = l_1_rapport = missing
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'investeringar'), 1, _block_vars=_block_vars)))
    yield '\n'
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'avsnittet'), environment.getattr((undefined(name='avsnitt') if l_0_avsnitt is missing else l_0_avsnitt), 'förväntad_utveckling'), 1, _block_vars=_block_vars)))
    yield '\n'

blocks = {'sidhuvud': block_sidhuvud, 'sidfot': block_sidfot, 'titelsida': block_titelsida, 'innehåll': block_innehåll, 'kapitel': block_kapitel}
debug_info = '1=12&2=17&3=19&5=23&6=31&7=34&10=41&11=49&14=58&15=68&16=71&17=72&19=77&20=82&24=87&25=95&28=102&29=128&30=132&31=134&32=136&33=138&34=140&35=142&36=146&37=148&39=153&40=155&41=156&42=160&44=162&46=168&47=170&48=172&49=174&50=176&51=178&52=181&53=184&54=191&55=193&56=195&57=197&59=200&61=204&63=209&64=211'