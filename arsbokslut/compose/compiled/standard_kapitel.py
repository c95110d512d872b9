from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'kapitel.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_uppgifter = l_0_uppgift = l_0_inledning = l_0_målen = l_0_översikten = l_0_målöversikten = l_0_uppdragen = l_0_nyckeltalen = missing
    try:
        t_1 = environment.filters['datum']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'datum' found.")
    try:
        t_2 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_3 = environment.filters['radtext']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'radtext' found.")
    try:
        t_4 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_5 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(18)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'kapitel.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'inledning': l_0_inledning, 'målen': l_0_målen, 'målöversikten': l_0_målöversikten, 'nyckeltalen': l_0_nyckeltalen, 'uppdragen': l_0_uppdragen, 'uppgift': l_0_uppgift, 'uppgifter': l_0_uppgifter, 'översikten': l_0_översikten})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro():
        t_6 = []
        l_1_rapport = resolve('rapport')
        environment.budget.pay(10)
        pass
        t_6.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), 'Kommun', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'kommun')))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), 'Förvaltning', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'förvaltning')))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), 'Datum', t_1(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'datum'))))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), 'Diarienummer', environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'diarienummer')))),
            '\n',
        ))
        for l_2_fakta in environment.counted(environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'fakta'), ):
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            t_6.append(
                escape(environment.finalize(environment.call(context, (undefined(name='uppgift') if l_0_uppgift is missing else l_0_uppgift), environment.getattr(l_2_fakta, 'etikett'), t_3(environment.getattr(l_2_fakta, 'text')), _loop_vars=_loop_vars))),
            )
        l_2_fakta = missing
        return concat(t_6)
    context.exported_vars.add('uppgifter')
    context.vars['uppgifter'] = l_0_uppgifter = Macro(environment, macro, 'uppgifter', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_etikett, l_1_text):
        t_7 = []
        if l_1_etikett is missing:
            l_1_etikett = undefined("parameter 'etikett' was not provided", name='etikett')
        if l_1_text is missing:
            l_1_text = undefined("parameter 'text' was not provided", name='text')
        environment.budget.pay(2)
        pass
        if l_1_text:
            environment.budget.pay(6)
            pass
            t_7.extend((
                '<p class="fakta"><span class="etikett">',
                escape(environment.finalize(l_1_etikett)),
                ':</span><span class="tabb"/>',
                escape(environment.finalize(l_1_text)),
                '</p>',
            ))
        return concat(t_7)
    context.exported_vars.add('uppgift')
    context.vars['uppgift'] = l_0_uppgift = Macro(environment, macro, 'uppgift', ('etikett', 'text'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett, l_1_rubrik):
        t_8 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_rubrik is missing:
            l_1_rubrik = undefined("parameter 'rubrik' was not provided", name='rubrik')
        environment.budget.pay(2)
        pass
        if environment.getattr(l_1_ett, 'avsnitt'):
            environment.budget.pay(12)
            pass
            t_8.extend((
                '<h1 id="',
                escape(environment.finalize(environment.getattr(environment.getattr(l_1_ett, 'avsnitt'), 'id'))),
                '">',
                escape(environment.finalize((environment.getattr(environment.getattr(l_1_ett, 'avsnitt'), 'rubrik') or l_1_rubrik))),
                '</h1>\n',
                escape(environment.finalize(t_5(environment.getattr(environment.getattr(l_1_ett, 'avsnitt'), 'text'), 2))),
                '\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'efter_texten'), environment.getattr(l_1_ett, 'avsnitt'), 1))),
                '\n',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'delarna'), environment.getattr(l_1_ett, 'avsnitt'), 1))),
                '\n',
            ))
        else:
            environment.budget.pay(6)
            pass
            t_8.extend((
                '<h1 id="',
                escape(environment.finalize(environment.getattr(l_1_ett, 'slag'))),
                '">',
                escape(environment.finalize(l_1_rubrik)),
                '</h1>\n',
            ))
        return concat(t_8)
    context.exported_vars.add('inledning')
    context.vars['inledning'] = l_0_inledning = Macro(environment, macro, 'inledning', ('ett', 'rubrik'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_9 = []
        l_1_målområden = resolve('målområden')
        l_1_skalor = resolve('skalor')
        l_1_val = resolve('val')
        l_1_kapitel = resolve('kapitel')
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(7)
        pass
        t_9.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='inledning') if l_0_inledning is missing else l_0_inledning), l_1_ett, 'Mål'))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'förklaringar'), (undefined(name='målområden') if l_1_målområden is missing else l_1_målområden), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend')))),
            '\n',
        ))
        if ((environment.getattr((undefined(name='val') if l_1_val is missing else l_1_val), 'målöversikt') and (undefined(name='målområden') if l_1_målområden is missing else l_1_målområden)) and (not t_2(context.eval_ctx, t_4(context, (undefined(name='kapitel') if l_1_kapitel is missing else l_1_kapitel), 'slag', 'equalto', 'målöversikt')))):
            environment.budget.pay(3)
            pass
            t_9.extend((
                '<h2>Målen i översikt</h2>',
                escape(environment.finalize(environment.call(context, (undefined(name='översikten') if l_0_översikten is missing else l_0_översikten)))),
            ))
        for l_2_område in environment.counted((undefined(name='målområden') if l_1_målområden is missing else l_1_målområden), ):
            l_2_rapport = resolve('rapport')
            _loop_vars = {}
            environment.budget.pay(2)
            pass
            t_9.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målområdet'), l_2_område, 2, environment.getattr((undefined(name='rapport') if l_2_rapport is missing else l_2_rapport), 'år'), _loop_vars=_loop_vars))),
            )
        l_2_område = l_2_rapport = missing
        return concat(t_9)
    context.exported_vars.add('målen')
    context.vars['målen'] = l_0_målen = Macro(environment, macro, 'målen', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_10 = []
        l_1_målområden = resolve('målområden')
        environment.budget.pay(2)
        pass
        t_10.append(
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'måltabell'), (undefined(name='målområden') if l_1_målområden is missing else l_1_målområden), 'Målen i översikt'))),
        )
        return concat(t_10)
    context.exported_vars.add('översikten')
    context.vars['översikten'] = l_0_översikten = Macro(environment, macro, 'översikten', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_11 = []
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(5)
        pass
        t_11.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='inledning') if l_0_inledning is missing else l_0_inledning), l_1_ett, 'Målen i översikt'))),
            '\n',
            escape(environment.finalize(environment.call(context, (undefined(name='översikten') if l_0_översikten is missing else l_0_översikten)))),
            '\n',
        ))
        return concat(t_11)
    context.exported_vars.add('målöversikten')
    context.vars['målöversikten'] = l_0_målöversikten = Macro(environment, macro, 'målöversikten', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_12 = []
        l_1_uppdrag = resolve('uppdrag')
        l_1_skalor = resolve('skalor')
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(4)
        pass
        t_12.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='inledning') if l_0_inledning is missing else l_0_inledning), l_1_ett, 'Uppdrag'))),
            '\n',
        ))
        if (undefined(name='uppdrag') if l_1_uppdrag is missing else l_1_uppdrag):
            environment.budget.pay(3)
            pass
            t_12.extend((
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'uppdrag'), environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'uppdrag'), 'nivåer')))),
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'uppdragstabell'), (undefined(name='uppdrag') if l_1_uppdrag is missing else l_1_uppdrag), 'Uppdrag'))),
            ))
        return concat(t_12)
    context.exported_vars.add('uppdragen')
    context.vars['uppdragen'] = l_0_uppdragen = Macro(environment, macro, 'uppdragen', ('ett',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_ett):
        t_13 = []
        l_1_nyckeltal = resolve('nyckeltal')
        l_1_rapport = resolve('rapport')
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        environment.budget.pay(4)
        pass
        t_13.extend((
            escape(environment.finalize(environment.call(context, (undefined(name='inledning') if l_0_inledning is missing else l_0_inledning), l_1_ett, 'Nyckeltal'))),
            '\n',
        ))
        if (undefined(name='nyckeltal') if l_1_nyckeltal is missing else l_1_nyckeltal):
            environment.budget.pay(2)
            pass
            t_13.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nyckeltalstabell'), (undefined(name='nyckeltal') if l_1_nyckeltal is missing else l_1_nyckeltal), environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år')))),
            )
        return concat(t_13)
    context.exported_vars.add('nyckeltalen')
    context.vars['nyckeltalen'] = l_0_nyckeltalen = Macro(environment, macro, 'nyckeltalen', ('ett',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=41&5=46&6=49&7=54&8=56&9=58&10=61&13=73&14=79&18=95&19=101&20=104&21=112&22=114&23=116&25=120&30=133&31=141&32=146&33=149&34=156&37=169&39=181&40=185&41=190&45=197&46=203&47=209&50=220&51=226&52=232'