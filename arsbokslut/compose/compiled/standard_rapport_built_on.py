from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'standard/rapport.xhtml.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    environment.budget.pay(11)
    pass
    yield '<html lang="sv">\n<head>\n'
    yield from context.blocks['huvud'][0](context)
    yield '</head>\n<body>\n'
    yield from context.blocks['sidhuvud'][0](context)
    yield from context.blocks['sidfot'][0](context)
    yield from context.blocks['titelsida'][0](context)
    yield from context.blocks['korthet'][0](context)
    yield from context.blocks['innehåll'][0](context)
    yield from context.blocks['kapitel'][0](context)
    yield '</body>\n</html>\n'

def block_huvud(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_rapport = resolve('rapport')
    try:
        t_1 = environment.filters['lower']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'lower' found.")
    environment.budget.pay(12)
    pass
    yield '<title>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield ' – '
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield '</title>\n<meta name="author" content="'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield ', '
    yield escape(environment.finalize(t_1(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd'))))
    yield '"/>\n<meta name="dcterms.created" content="'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'datum')))
    yield '"/>\n'

def block_sidhuvud(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_val = resolve('val')
    l_0_rapport = resolve('rapport')
    environment.budget.pay(10)
    pass
    yield '<header class="första">'
    if (not environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'försättsblad')):
        environment.budget.pay(6)
        pass
        yield '<p>'
        yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
        yield '<span class="tabb"/><span class="tabb"/>'
        yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'bilaga')))
        yield '</p>'
    yield '</header>\n<header><p>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'nämnd')))
    yield ', '
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'kommun')))
    yield '<span class="tabb"/><span class="tabb"/>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'titel')))
    yield '</p></header>\n'

def block_sidfot(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_rapport = resolve('rapport')
    l_0_val = resolve('val')
    environment.budget.pay(6)
    pass
    yield '<footer class="första"></footer>\n<footer><p>'
    yield escape(environment.finalize(environment.getattr((undefined(name='rapport') if l_0_rapport is missing else l_0_rapport), 'diarienummer')))
    yield '<span class="tabb"/><span class="tabb"/>Sida <span class="sidnummer"/>'
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
    l_0_delar = environment.get_template('kapitel.j2', 'standard/rapport.xhtml.j2').make_module(context.get_all(), True, {'delar': l_0_delar})
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
        yield '</p>\n'
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'uppgifter'), _block_vars=_block_vars)))
        yield '\n'

def block_korthet(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_val = resolve('val')
    l_0_korthet = resolve('korthet')
    l_0_delar = missing
    environment.budget.pay(3)
    pass
    l_0_delar = environment.get_template('kapitel.j2', 'standard/rapport.xhtml.j2').make_module(context.get_all(), True, {'delar': l_0_delar})
    if environment.getattr((undefined(name='val') if l_0_val is missing else l_0_val), 'året_i_korthet'):
        environment.budget.pay(2)
        pass
        yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'året_i_korthet'), (undefined(name='korthet') if l_0_korthet is missing else l_0_korthet), _block_vars=_block_vars)))

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
        yield '<nav title="Innehåll" class="nivå-2"/>'

def block_kapitel(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_kapitel = resolve('kapitel')
    l_0_bygg = l_0_delar = missing
    environment.budget.pay(4)
    pass
    l_0_bygg = environment.get_template('byggstenar.j2', 'standard/rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'delar': l_0_delar})
    l_0_delar = environment.get_template('kapitel.j2', 'standard/rapport.xhtml.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'delar': l_0_delar})
    l_1_loop = missing
    for l_1_ett, l_1_loop in LoopContext(environment.counted((undefined(name='kapitel') if l_0_kapitel is missing else l_0_kapitel), ), undefined):
        _loop_vars = {}
        environment.budget.pay(5)
        pass
        if (environment.getattr(l_1_ett, 'slag') == 'avsnitt'):
            environment.budget.pay(2)
            pass
            yield from context.blocks['avsnitt'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
        elif (environment.getattr(l_1_ett, 'slag') == 'mål'):
            environment.budget.pay(2)
            pass
            yield from context.blocks['mål'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
        elif (environment.getattr(l_1_ett, 'slag') == 'målöversikt'):
            environment.budget.pay(2)
            pass
            yield from context.blocks['målöversikt'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
        elif (environment.getattr(l_1_ett, 'slag') == 'uppdrag'):
            environment.budget.pay(2)
            pass
            yield from context.blocks['uppdrag'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
        else:
            environment.budget.pay(2)
            pass
            yield from context.blocks['nyckeltal'][0](context.derived({'ett': l_1_ett, 'loop': l_1_loop, 'bygg': l_0_bygg, 'delar': l_0_delar}))
    l_1_loop = l_1_ett = missing

def block_avsnitt(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    l_0_korthet = resolve('korthet')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'avsnittet'), environment.getattr((undefined(name='ett') if l_0_ett is missing else l_0_ett), 'avsnitt'), environment.getattr((undefined(name='korthet') if l_0_korthet is missing else l_0_korthet), 'tabell'), _block_vars=_block_vars)))

def block_mål(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'målen'), (undefined(name='ett') if l_0_ett is missing else l_0_ett), _block_vars=_block_vars)))

def block_målöversikt(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'målöversikten'), (undefined(name='ett') if l_0_ett is missing else l_0_ett), _block_vars=_block_vars)))

def block_uppdrag(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'uppdragen'), (undefined(name='ett') if l_0_ett is missing else l_0_ett), _block_vars=_block_vars)))

def block_nyckeltal(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    _block_vars = {}
    l_0_delar = resolve('delar')
    l_0_ett = resolve('ett')
    environment.budget.pay(2)
    pass
    yield escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='delar') if l_0_delar is missing else l_0_delar), 'nyckeltalen'), (undefined(name='ett') if l_0_ett is missing else l_0_ett), _block_vars=_block_vars)))

blocks = {'huvud': block_huvud, 'sidhuvud': block_sidhuvud, 'sidfot': block_sidfot, 'titelsida': block_titelsida, 'korthet': block_korthet, 'innehåll': block_innehåll, 'kapitel': block_kapitel, 'avsnitt': block_avsnitt, 'mål': block_mål, 'målöversikt': block_målöversikt, 'uppdrag': block_uppdrag, 'nyckeltal': block_nyckeltal}
debug_info = '2=10&4=13&11=15&15=16&19=17&29=18&33=19&36=20&4=23&5=37&6=44&7=48&11=51&12=60&13=72&15=79&16=88&17=91&19=99&20=109&21=112&22=113&24=118&25=123&26=125&29=128&30=138&31=141&33=146&34=154&36=161&37=170&38=173&39=175&40=177&41=183&42=187&43=191&44=196&40=201&41=215&42=228&43=241&44=254'